import type { LinkRow } from './link.ts';

export type ManyAct = 'remind' | 'extend' | 'revoke';

const LOCKED: ReadonlySet<LinkRow['state']> = new Set(['finished', 'revoked', 'expired']);

/** Which of the links an act makes sense for, by their states: nobody is asked about the others. */
export function fitFor(act: ManyAct, links: readonly LinkRow[]): LinkRow[] {
  return links.filter((link) => FITS[act](link));
}

const FITS: Readonly<Record<ManyAct, (link: LinkRow) => boolean>> = {
  remind: ({ state, candidate }) => !LOCKED.has(state) && Boolean(candidate?.email),
  extend: ({ state }) => state === 'expired' || !LOCKED.has(state),
  revoke: ({ state }) => !LOCKED.has(state),
};
