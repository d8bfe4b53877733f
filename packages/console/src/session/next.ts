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

/** Where to go after signing in: a page of the console and nothing else, whatever the address says. */
export function nextPath(search: string): string {
  const wanted = new URLSearchParams(search).get(NEXT);
  if (!wanted) return '/console/';
  const { origin, pathname, search: query, hash } = new URL(wanted, 'https://console.invalid');
  const own = origin === 'https://console.invalid' && pathname.startsWith('/console/');
  return own && !pathname.startsWith('/console/sign-in') ? `${pathname}${query}${hash}` : '/console/';
}

const KEPT = 'vivavoce.next';

/** Remembers where to go once the address is confirmed: the link of the mail opens a page that knows nothing of this one. */
export function keepNext(path: string): void {
  localStorage.setItem(KEPT, path);
}

/** Where to go then, once. */
export function takeNext(): string {
  const next = localStorage.getItem(KEPT) ?? '';
  localStorage.removeItem(KEPT);
  return nextPath(`?${new URLSearchParams({ [NEXT]: next })}`);
}
