/** An exact origin as browsers send it (`https://jobs.example`, default port left out), or `undefined` where it is none. */
export function parseOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, hostname } = new URL(text);
  const exact =
    (protocol === 'https:' || protocol === 'http:') &&
    !hostname.includes('*') &&
    origin === text.replace(/\/$/, '');
  return exact ? origin : undefined;
}
