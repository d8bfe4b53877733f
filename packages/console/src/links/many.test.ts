import { expect, it } from 'vitest';
import type { LinkRow } from './link.ts';
import { fitFor, type ManyAct } from './many.ts';

const link = (state: LinkRow['state'], email: string | null = 'sam@example.com') =>
  ({
    id: `${state} ${email}`,
    state,
    candidate: { id: 'can_1', name: null, email, externalId: null },
  }) as LinkRow;

const LINKS = [
  link('sent'),
  link('opened'),
  link('created', null),
  link('expired'),
  link('finished'),
  link('revoked'),
];

it.each<[ManyAct, string[]]>([
  ['remind', ['sent', 'opened']],
  ['extend', ['sent', 'opened', 'created', 'expired']],
  ['revoke', ['sent', 'opened', 'created']],
])('%s is for %s', (act, states) => {
  expect(fitFor(act, LINKS).map(({ state }) => state)).toEqual(states);
});
