import { describe, expect, it } from 'vitest';
import { live } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { endText } from './end.ts';

const words = createWords('en');
const waiting = { ...live, pendingAnswers: [{ id: 'msg_1', text: 'I also told the head of sales.' }] };

describe('the question before the end', () => {
  it('says what is kept', () => {
    expect(endText({ state: live, draft: ' ' }, words)).toBe(
      'What you said so far is kept and evaluated. You cannot come back to this interview.',
    );
  });

  it('says which typed answers may be missing: those under way, and the one in the field', () => {
    expect(endText({ state: waiting, draft: '' }, words)).toContain('One typed answer is not sent yet.');
    expect(endText({ state: live, draft: 'and then' }, words)).toContain('One typed answer is not sent yet.');
    expect(endText({ state: waiting, draft: 'and then' }, words)).toContain(
      '2 typed answers are not sent yet.',
    );
  });
});
