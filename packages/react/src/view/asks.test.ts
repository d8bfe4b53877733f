import type { SessionState } from '@vivavoce/sdk';
import { expect, it } from 'vitest';
import { asksSelfDescription } from './asks.ts';
import type { ScreenName } from './screen.ts';

const state = (asks: boolean | undefined, endedAt: string | null) =>
  ({ record: { endedAt, template: { asksSelfDescription: asks } } }) as SessionState;
const ENDED = '2026-03-10T12:00:00Z';

it.each<[boolean, SessionState | null, ScreenName]>([
  [true, state(true, ENDED), 'submitted'],
  [true, state(true, ENDED), 'finishing'],
  [true, state(true, ENDED), 'result'],
  [false, state(true, null), 'room'],
  [false, state(true, null), 'finishing'],
  [false, state(true, ENDED), 'problem'],
  [false, state(false, ENDED), 'submitted'],
  [false, state(undefined, ENDED), 'submitted'],
  [false, null, 'loading'],
])('is %s of %# on %s', (asks, given, screen) => {
  expect(asksSelfDescription(given, screen)).toBe(asks);
});
