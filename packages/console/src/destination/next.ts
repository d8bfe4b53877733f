/** The parameter of the sign-in page that says where somebody wanted to go. */
export const NEXT = 'next';

/** Path of the sign-in page that leads back to where somebody is now. */
export function signInPath({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return `/sign-in?${new URLSearchParams({ [NEXT]: `${pathname}${search}${hash}` })}`;
}

/** Pages of ours where one signs in as a member, and where as a candidate. */
const PLACES = ['/console/', '/candidates/'] as const;

/** Where to go after signing in: a page of the console or a tenant's page for candidates, whatever the address says. */
export function nextPath(search: string): string {
  const wanted = new URLSearchParams(search).get(NEXT);
  if (!wanted) return '/console/';
  const { origin, pathname, search: query, hash } = new URL(wanted, 'https://console.invalid');
  const own = origin === 'https://console.invalid' && PLACES.some((place) => pathname.startsWith(place));
  return own && !pathname.startsWith('/console/sign-in') ? `${pathname}${query}${hash}` : '/console/';
}

/** Goes there: within the console without loading it again. */
export function goTo(path: string, history: { push(path: string): void }): void {
  if (path.startsWith('/console/')) history.push(path);
  else window.location.assign(path);
}

const KEPT = 'vivavoce.next';

/** Remembers where to go once the address is confirmed: the link of the mail opens a page that knows nothing of this one. */
export function keepNext(path: string): void {
  localStorage.setItem(KEPT, path);
}

/** Where to go then, once. */
export function takeNext(): string {
  const next = keptPath();
  localStorage.removeItem(KEPT);
  return next;
}

function keptPath(): string {
  return nextPath(`?${new URLSearchParams({ [NEXT]: localStorage.getItem(KEPT) ?? '' })}`);
}

/** Whether whoever signs in goes on to a tenant's page for candidates. */
export function leadsToCandidates(search: string): boolean {
  const next = new URLSearchParams(search).has(NEXT) ? nextPath(search) : keptPath();
  return next.startsWith('/candidates/');
}
