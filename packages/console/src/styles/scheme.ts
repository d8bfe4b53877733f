/** Which colours somebody asked for; `auto` follows the system. */
export type Scheme = 'auto' | 'light' | 'dark';

const KEY = 'vivavoce.scheme';
const SYSTEM = '(prefers-color-scheme: dark)';

export function readScheme(): Scheme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function chooseScheme(scheme: Scheme): void {
  if (scheme === 'auto') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, scheme);
  show();
}

/** Puts the scheme on the document, and follows the system and other tabs. Call it once, before the first paint. */
export function followScheme(): void {
  show();
  window.matchMedia(SYSTEM).addEventListener('change', show);
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) show();
  });
}

function show(): void {
  const scheme = readScheme();
  const dark = scheme === 'dark' || (scheme === 'auto' && window.matchMedia(SYSTEM).matches);
  const { dataset } = document.documentElement;
  dataset.scheme = scheme;
  dataset.shown = dark ? 'dark' : 'light';
}
