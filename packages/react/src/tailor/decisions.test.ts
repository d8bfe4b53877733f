import type { Proposal, Tailoring } from '@vivavoce/sdk/tailor';
import { describe, expect, it } from 'vitest';
import { actOf, doAgain, isEditable, leftOf, NO_ACTS, remember, takeBack, withChoices } from './decisions.ts';

const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  tailoringId: 't',
  section: 'work',
  patch: [],
  before: 'b',
  after: 'a',
  reason: '',
  requirementId: null,
  lines: [],
  state: 'open',
  edited: null,
  warnings: [],
  ...more,
});
const tailoring = (...proposals: Proposal[]) => ({ proposals }) as Tailoring;
const states = ({ proposals }: Tailoring) => proposals.map(({ state, edited }) => edited ?? state);

describe('deciding', () => {
  it('concerns what stands otherwise, and nothing that is out of date', () => {
    const all = [proposal('1'), proposal('2', { state: 'accepted' }), proposal('3', { state: 'stale' })];
    expect(actOf(all, 'accepted')?.after).toEqual([{ id: '1', state: 'accepted', edited: null }]);
    expect(actOf(all.slice(1), 'accepted')).toBeNull();
  });

  it('is taken back and done again, as it was before and after', () => {
    const start = tailoring(proposal('1', { state: 'edited', edited: 'mine' }), proposal('2'));
    const act = actOf(start.proposals, 'rejected');
    if (!act) throw new Error('Both are concerned.');
    const after = withChoices(start, act.after);
    expect(states(after)).toEqual(['rejected', 'rejected']);
    expect(leftOf(after)).toBe(0);
    const back = takeBack(remember(NO_ACTS, act));
    expect(states(withChoices(after, back?.choices ?? []))).toEqual(['mine', 'open']);
    const again = back && doAgain(back.acts);
    expect(again?.choices).toEqual(act.after);
    expect(again?.acts.undone).toEqual([]);
  });

  it('ends what could be done again', () => {
    const act = { before: [], after: [] };
    const back = takeBack(remember(NO_ACTS, act));
    expect(back && remember(back.acts, act).undone).toEqual([]);
    expect(takeBack(NO_ACTS)).toBeNull();
    expect(doAgain(NO_ACTS)).toBeNull();
  });
});

describe('whether a proposal can be edited', () => {
  it.each([
    ['open', [{ op: 'replace', path: '/work/0/summary', value: 'Built' }], true],
    ['accepted', [{ op: 'add', path: '/work/0/highlights/-', value: 'Built' }], true],
    ['open', [{ op: 'move', from: '/skills/1', path: '/skills/0' }], false],
    ['stale', [{ op: 'replace', path: '/work/0/summary', value: 'Built' }], false],
  ] as const)('%s, %j', (state, patch, expected) => {
    expect(isEditable({ state, patch: [...patch] })).toBe(expected);
  });
});
