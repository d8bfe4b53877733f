import { describe, expect, it } from 'vitest';
import { chargesOf } from './charges.ts';
import { entitlementOf, warningDue } from './entitlement.ts';
import type { PlanId } from './plans.ts';

const NOW = new Date('2026-12-10T12:00:00Z');

function standing(
  plan: PlanId,
  seconds: number,
  more: { capAmount?: number | null; graceUntil?: Date | null; beyond?: boolean } = {},
) {
  const used = { interview_seconds: seconds, tailored_resumes: 0 };
  return {
    plan,
    used,
    charges: chargesOf(plan, 'usd', used),
    capAmount: null,
    graceUntil: null,
    beyond: true,
    now: NOW,
    ...more,
  };
}

describe('whether a new interview may begin', () => {
  it.each([
    ['on the free plan with time left', standing('free', 3_599), { allowed: true, percent: 99 }],
    ['on the free plan without', standing('free', 3_600), { allowed: false, reason: 'allowance_used' }],
    ['on a plan without a cap', standing('starter', 9_000_000), { allowed: true, percent: 0 }],
    [
      'on a plan that charges nothing beyond, with time left',
      standing('starter', 35_999, { beyond: false }),
      { allowed: true, percent: 99 },
    ],
    [
      'on a plan that charges nothing beyond, without',
      standing('starter', 36_000, { beyond: false }),
      { allowed: false, reason: 'plan_used' },
    ],
    [
      'half way to the cap',
      standing('starter', 36_000 + 2_000, { capAmount: 1_000 }),
      { allowed: true, percent: 50 },
    ],
    [
      'at the cap',
      standing('starter', 36_000 + 4_000, { capAmount: 1_000 }),
      { allowed: false, reason: 'cap_reached' },
    ],
    [
      'with a cap of nothing, within the plan',
      standing('starter', 35_999, { capAmount: 0 }),
      { allowed: true },
    ],
    [
      'with a cap of nothing, beyond it',
      standing('starter', 36_000, { capAmount: 0 }),
      { allowed: false, reason: 'cap_reached' },
    ],
    [
      'within the grace',
      standing('starter', 0, { graceUntil: new Date(NOW.getTime() + 1) }),
      { allowed: true },
    ],
    ['after it', standing('starter', 0, { graceUntil: NOW }), { allowed: false, reason: 'payment_overdue' }],
  ])('%s', (_, given, entitlement) => {
    expect(entitlementOf(given)).toMatchObject(entitlement);
  });
});

describe('warnings', () => {
  it.each([
    [49, 0, undefined],
    [50, 0, 50],
    [79, 50, undefined],
    [80, 50, 80],
    [130, 0, 100],
    [130, 100, undefined],
  ])('at %i %% after %i %% tell of %s', (percent, told, level) => {
    expect(warningDue(percent, told)).toBe(level);
  });
});
