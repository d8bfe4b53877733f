import { describe, expect, it } from 'vitest';
import { live } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { endText } from './end.ts';

const words = createWords('en');
const waiting = { ...live, pendingAnswers: [{ id: 'msg_1', text: 'I also told the head of sales.' }] };

describe('the question before the end', () => {
  it('says what is kept', () => {
    expect(endText({ state: live, draft: ' ' }, words)).toBe(
      "What you've said so far is kept and evaluated. You can't come back to this interview.",
    );
  });

  const mayBeMissing = "One typed answer hasn't been sent yet. If you end now, it may be missing.";
  const isLost = "You've typed something you haven't sent. If you end now, it's lost.";

  it('says which typed answers may be missing: those under way', () => {
    const text = endText({ state: waiting, draft: '' }, words);
    expect(text).toContain(mayBeMissing);
    expect(text).not.toContain(isLost);
  });

  it('says of what stands in the field that it is lost, not that it may be missing', () => {
    const text = endText({ state: live, draft: 'and then' }, words);
    expect(text).toContain(isLost);
    expect(text).not.toContain('may be missing');
    expect(endText({ state: waiting, draft: 'and then' }, words)).toContain(`${mayBeMissing} ${isLost}`);
  });
});
