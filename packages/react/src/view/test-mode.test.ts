import { describe, expect, it } from 'vitest';
import { testModeHint } from './test-mode.ts';

describe('what the candidate is told of test mode', () => {
  it.each([
    ['that nobody hears', null, 'common.testModeHint'],
    ['the same by an older API', undefined, 'common.testModeHint'],
    ['that speech is recognised', { hears: true, model: 'stand_in' }, 'common.testModeHears'],
    ['that a real model answers', { hears: false, model: 'real' }, 'common.testModeModel'],
    ['both', { hears: true, model: 'real' }, 'common.testModeModelHears'],
  ] as const)('is %s', (_, standIns, hint) => {
    expect(testModeHint({ mode: 'test', ...(standIns === undefined ? {} : { standIns }) })).toBe(hint);
  });

  it('is nothing in live mode', () => {
    expect(testModeHint({ mode: 'live', standIns: null })).toBeUndefined();
  });
});
