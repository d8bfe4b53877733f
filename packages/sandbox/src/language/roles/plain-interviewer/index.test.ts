import { describe, expect, it } from 'vitest';
import type { Prompt, PromptMessage } from '../../question.ts';
import { plainInterviewer } from './index.ts';

const QUESTIONS = ['How did it begin?', 'Who else was there?', 'What did it cost?'];
const SYSTEM = `You interview somebody. ${JSON.stringify({ questionsToAsk: QUESTIONS })}`;
const CHARACTER = { seed: 'seed', misjudges: 1 };

function reply(messages: PromptMessage[]): string {
  const prompt: Prompt = { system: SYSTEM, messages };
  expect(plainInterviewer.isAsked({ form: 'text' }, prompt)).toBe(true);
  return plainInterviewer.answer({ form: 'text' }, prompt, CHARACTER);
}

describe('an interviewer whose prompt knows no moves', () => {
  it('greets, takes up what was said, and asks one question after the other, without a marker', () => {
    const messages: PromptMessage[] = [];
    const replies: string[] = [];
    for (const text of ['', 'It began with a storm that nobody had expected.', 'Two of us.', 'Nothing.']) {
      if (text) messages.push({ role: 'user', text });
      const said = reply(messages);
      messages.push({ role: 'assistant', text: said });
      replies.push(said);
    }
    expect(replies[0]).toContain(QUESTIONS[0]);
    expect(replies.join(' ')).toContain(QUESTIONS[1]);
    expect(replies.join(' ')).not.toContain('#');
    expect(new Set(replies).size).toBe(4);
  });

  it('is wanted where questions are listed for it, and nowhere else', () => {
    const prompt = { system: 'You interview somebody. {"questions":["Why?"]}', messages: [] };
    expect(plainInterviewer.isAsked({ form: 'text' }, prompt)).toBe(false);
    expect(plainInterviewer.isAsked({ form: 'json', schema: {} }, { system: SYSTEM, messages: [] })).toBe(
      false,
    );
  });
});
