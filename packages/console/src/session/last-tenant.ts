import type { Mode } from '../api.ts';

/** Where somebody was last: the start of the console leads there. */
export interface LastTenant {
  slug: string;
  mode: Mode;
}

const KEY = 'vivavoce.last-tenant';

export function readLastTenant(): LastTenant | undefined {
  const [slug, mode] = (localStorage.getItem(KEY) ?? '').split(' ');
  return slug && (mode === 'test' || mode === 'live') ? { slug, mode } : undefined;
}

export function keepLastTenant({ slug, mode }: LastTenant): void {
  localStorage.setItem(KEY, `${slug} ${mode}`);
}
