import type { ErrorCode } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { live } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { connectingView } from './connecting.ts';

const words = createWords('en');
const refused = { message: '', fix: '', retryable: true, requestId: null, fields: [] };

describe('calling the interviewer', () => {
  it('names who is called, and says more only when it takes long', () => {
    expect(connectingView({ ...live, connection: 'connecting' }, words)).toMatchObject({
      title: 'Calling Ava',
      explained: false,
    });
  });

  const whereJoiningAnswers = (code: ErrorCode) =>
    connectingView({ ...live, connection: 'connecting', error: { ...refused, code } }, words);

  it('says at once that every interviewer is busy, and nothing else is called so', () => {
    const view = whereJoiningAnswers('at_capacity');
    expect(view).toMatchObject({ title: 'Every interviewer is busy', explained: true });
    expect(view.slow).toContain("We'll keep trying automatically");
    for (const code of ['rate_limited', 'session_limit', 'unavailable'] as const) {
      expect(whereJoiningAnswers(code)).toMatchObject({ title: 'Calling Ava', explained: false });
    }
  });
});
