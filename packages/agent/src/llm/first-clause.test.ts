import { describe, expect, it } from 'vitest';
import { initialInterviewState, promptStateOf } from '../interview/machine.ts';
import { MEANT } from '../testing/meant.ts';
import { TEMPLATE } from '../testing/template.ts';
import { createSentenceSplitter } from '../tts/sentences.ts';
import { ReplyGuard } from './guard.ts';
import { Leaks } from './leaks.ts';

const LEAKS = new Leaks(TEMPLATE);

/** The chunks that reach the voice, each with the token that brought it. Guard, normaliser and splitter as a session joins them. */
function chunksOf(tokens: readonly string[], locale = 'en-GB'): [token: string, chunk: string][] {
  const plan = { kind: 'generate' as const, allowed: ['follow_up' as const], fallback: 'follow_up' as const };
  const state = promptStateOf(initialInterviewState(), plan, {
    context: { template: TEMPLATE, locale, candidateName: null },
    cause: { kind: 'answer' },
    atMs: 0,
  });
  const guard = new ReplyGuard(
    { template: TEMPLATE, state: { ...state, language: locale }, history: [] },
    LEAKS,
  );
  const splitter = createSentenceSplitter(locale);
  const found: [string, string][] = [];
  for (const token of ['[[follow_up]]', ...tokens, null]) {
    for (const event of token === null ? guard.finish('complete') : guard.push(token)) {
      if (event.type !== 'text') continue;
      for (const chunk of splitter.push(event.text, event.mayPause)) found.push([token ?? 'end', chunk]);
    }
  }
  for (const chunk of splitter.flush()) found.push(['end', chunk]);
  return found;
}

/** As models cut English: a word with the space before it, marks on their own. */
const tokensOf = (text: string) =>
  [...text.matchAll(/\s?[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}\s]+|\s/gu)].map(([token]) => token);

describe('the first clause reaches the voice with the token that completes it', () => {
  it.each([
    ['Thanks, Sam. What came next?', ',', 'Thanks,'],
    ['Got it, thanks. What came next?', ',', 'Got it,'],
    ['I see, so the cache was cold. What came next?', ',', 'I see,'],
    ['Okay, and what came next?', ',', 'Okay,'],
    ["That's clear, thank you. What came next?", ',', "That's clear,"],
    ['Thank you. What came next?', '.', 'Thank you.'],
    ['Right! What came next?', ' What', 'Right! '],
    ['One moment: what came next?', ' what', 'One moment: '],
    ['Interesting – what came next?', ' what', 'Interesting – '],
    ['In 2020, 1,000 users came: why?', ' 1', 'In 2020, '],
    ['What did you try next when the pager went off that night?', ' the', 'What did you try next '],
    ['Could you walk me through where it broke, step by step?', ' where', 'Could you walk me '],
    ['Thank you for explaining how the team came to that decision.', ' the', 'Thank you for explaining '],
    ['Tell me a little more about the cache that you put in front.', ' the', 'Tell me a little more '],
  ])('%s', (text, token, chunk) => {
    expect(chunksOf(tokensOf(text))[0]).toEqual([token, chunk]);
  });

  it.each([
    ['de', 'Danke, das hilft. Was kam dann?', ',', 'Danke,'],
    [
      'de',
      'Können Sie mir mehr erzählen über den Cache und seine Größe?',
      ' den',
      'Können Sie mir mehr erzählen ',
    ],
    ['fr', "D'accord, merci. Et ensuite ?", ',', "D'accord,"],
    ['es', 'Gracias, eso ayuda. ¿Qué pasó?', ',', 'Gracias,'],
    ['pt', 'Obrigada, isso ajuda. E depois?', ',', 'Obrigada,'],
    ['hi', 'धन्यवाद, यह मददगार था। फिर क्या हुआ?', ',', 'धन्यवाद,'],
    ['ar', 'شكرا لك، هذا مفيد. ماذا بعد؟', ' هذا', 'شكرا لك، '],
    ['ja', 'なるほど、よく分かりました。次は？', '、', 'なるほど、'],
    ['zh', '谢谢你，很清楚。然后呢？', '，', '谢谢你，'],
  ])('%s: %s', (locale, text, token, chunk) => {
    expect(chunksOf(tokensOf(text), locale)[0]).toEqual([token, chunk]);
  });
});

describe('what comes behind it', () => {
  it('is long enough to play until more is there', () => {
    const chunks = chunksOf(tokensOf('Thanks, Sam. Okay. What did you do first, and why? I am curious.'));
    const second = chunks[1]?.[1] ?? '';
    expect(second.trim().length).toBeGreaterThanOrEqual(12);
    expect(second).toBe(' Sam. Okay. What did you do first, and why? ');
  });

  it('goes out with the end of its sentence once it has twelve characters', () => {
    const chunks = chunksOf(tokensOf('Thanks, that is clear. What did you do first, and why?'));
    expect(chunks[1]).toEqual([' What', ' that is clear. ']);
  });

  it.each(MEANT)('is all that is meant: %s', (text) => {
    for (const tokens of [[text], tokensOf(text), [...text]]) {
      const chunks = chunksOf(tokens).map(([, chunk]) => chunk);
      expect(chunks.join('').trim()).toBe(text);
    }
  });

  it('is the rest of the text, whole', () => {
    const text = 'Thanks, “I wrote it” helps. Could you walk me through f(x, y) and Map<K, V>?';
    expect(
      chunksOf(tokensOf(text))
        .map(([, chunk]) => chunk)
        .join(''),
    ).toBe(text);
  });
});

describe('a first clause that could carry something forbidden waits for its sentence', () => {
  it.each([
    'You are the best person for this job. What came next?',
    'It seems to me that you have passed the interview. What came next?',
    'We will get back to you with an offer. What came next?',
    'Do you have any health problems at the moment? What came next?',
    'Have you ever been treated for depression? What came next?',
    'How old are you and where were you born? What came next?',
    'Your score is five out of five today. What came next?',
    'I have noted it down for the recruiter. What came next?',
    'I rate your answer as very strong. What came next?',
    'Write to jobs at example dot com today. What came next?',
  ])('%s', (text) => {
    expect(
      chunksOf(tokensOf(text))
        .map(([, chunk]) => chunk)
        .join(''),
    ).toBe('What came next?');
  });

  it('says nothing more of a sentence that turns out so behind a harmless beginning', () => {
    const chunks = chunksOf(
      tokensOf('Thank you for explaining how you are the best candidate so far. What came next?'),
    );
    expect(chunks.map(([, chunk]) => chunk).join('')).toBe('Thank you for explaining What came next?');
  });

  it('waits where a word of it belongs to a question that is still to come', () => {
    const secret = TEMPLATE.questions.at(-1)?.text ?? '';
    expect(chunksOf(tokensOf(`${secret} And why?`))[0]?.[1]).not.toBe(secret);
  });
});
