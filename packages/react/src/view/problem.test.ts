import { ERRORS, type ErrorCode } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { createWords } from '../words/translate.ts';
import { isKnownCode, problemView } from './problem.ts';

const words = createWords('en');

const TABLE: Partial<Record<ErrorCode, [title: string, action: string | null]>> = {
  token_expired: ['This link has expired', null],
  at_capacity: ['Every interviewer is busy', 'retry'],
  rate_limited: ['Too many attempts at once', 'retry'],
  session_limit: ['No more interviews right now', 'retry'],
  template_unknown: ["There's no interview here", null],
  origin_not_allowed: ["The interview can't be opened on this page", null],
  connection_lost: ['The connection was lost', 'retry'],
  unsupported: ['Your browser is missing something the interview needs', 'type'],
  internal: ['Something went wrong on our side', 'retry'],
};

describe('a failure', () => {
  for (const [code, [title, action]] of Object.entries(TABLE)) {
    it(`with ${code} reads "${title}"`, () => {
      expect(isKnownCode(code)).toBe(true);
      if (isKnownCode(code))
        expect(problemView({ code, requestId: null }, words, null)).toMatchObject({ title, action });
    });
  }

  it('says for every code what happened, what is safe and what to quote', () => {
    for (const code of Object.keys(ERRORS).filter(isKnownCode)) {
      const view = problemView({ code, requestId: 'req_1' }, words, null);
      expect(view.text).toMatch(/safe|kept|Nothing (was recorded|is lost)/);
      expect(view.reference).toBe(`Reference: ${code} · req_1`);
    }
  });

  it('of the end offers the end again, and sends nobody back into the interview with it', () => {
    const lost = { code: 'connection_lost', requestId: null } as const;
    expect(problemView(lost, words, 'end')).toMatchObject({
      title: "The interview couldn't be ended",
      action: 'retry',
      actionLabel: 'End interview',
    });
    expect(problemView(lost, words, 'join').title).toBe('The connection was lost');
  });

  it('of the end that trying again cannot mend keeps its own words', () => {
    const expired = { code: 'token_expired', requestId: null } as const;
    expect(problemView(expired, words, 'end')).toMatchObject({
      title: 'This link has expired',
      action: null,
    });
  });

  it('knows every code of the service', () => {
    expect(Object.keys(ERRORS).filter((code) => !isKnownCode(code))).toEqual([]);
  });
});
