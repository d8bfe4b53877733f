import type { QuestionEvaluation } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import type { Evaluator } from './evaluator.ts';
import { linesOf, saysTooLittle } from './lines.ts';
import { plainSummary, summarise } from './summary.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];

const question = (title: string, score: number | null): QuestionEvaluation => ({
  questionId: title,
  number: 1,
  title,
  score,
  maxScore: 4,
  label: score === null ? null : 'clear',
  criteria: [],
  doneWell: null,
  toTry: null,
});
const QUESTIONS = [question('Deadlines', 2), question('Reports', 3.5), question('Teams', null)];

const USAGE = {
  model: 'evaluator',
  attempts: 1,
  inputTokens: 0,
  cachedInputTokens: 0,
  writtenInputTokens: 0,
  outputTokens: 0,
  requestIds: [],
};

/** A model that answers this, whatever it is asked. */
const saying = (summary: string): Evaluator => ({
  ask: async (schema) => ({ outcome: 'answered', answer: schema.parse({ summary }), usage: USAGE }),
});
const away: Evaluator = { ask: async () => ({ outcome: 'unavailable', usage: USAGE }) };
const summed = (evaluator: Evaluator, locale = 'en-GB') =>
  summarise(QUESTIONS, {
    evaluator,
    said: ['I traced the join.'],
    locale,
    signal: new AbortController().signal,
  });

describe('a summary without a model', () => {
  it.each(LANGUAGES)('is written in the language of the session (%s)', (language) => {
    const text = plainSummary(QUESTIONS, language);
    expect(text).toMatch(/2.*3|3.*2/);
    expect(text).toContain('Reports');
    expect(text).not.toContain('{');
    for (const other of LANGUAGES.filter((each) => each !== language))
      expect(plainSummary(QUESTIONS, other)).not.toBe(text);
  });

  it('names what is there to name', () => {
    expect(plainSummary([], 'de')).toBe(linesOf('de').ended);
    expect(plainSummary([question('Teams', null)], 'fr-CA')).toBe(linesOf('fr').tooLittleSaid);
    expect(plainSummary([question('Teams', 4)], 'es-MX')).toContain('todas las respuestas');
    expect(plainSummary([question('Costs of {all}', 4)], 'en')).toContain('“Costs of {all}”');
    expect(plainSummary(QUESTIONS, 'nl')).toBe(plainSummary(QUESTIONS, 'en'));
  });
});

describe('a model’s summary', () => {
  it('stands where it fits the scores', async () => {
    const text = 'You explained the cause well; you said too little about the result.';
    expect(await summed(saying(text))).toBe(text);
  });

  it.each([
    ...LANGUAGES.map((language) => linesOf(language).tooLittleSaid),
    'Too little was said to judge this fairly.',
    'There is not enough material to evaluate the interview.',
    'Es wurde nicht genug gesagt.',
  ])('that denies the scores below it is not taken: %s', async (text) => {
    expect(saysTooLittle(text)).toBe(true);
    expect(await summed(saying(text))).toBe(plainSummary(QUESTIONS, 'en'));
  });

  it.each([
    'Your answer on “Deadlines” was the strongest; add detail elsewhere.',
    'The best answer was on Deadlines, but Reports needs more.',
    'Every answer was clear; say more about results.',
    'All your answers name a cause; say more about results.',
    'Am überzeugendsten war alles; die beste Antwort war zu „Deadlines“.',
  ])('that says something else than the scores is not taken: %s', async (text) => {
    expect(await summed(saying(text))).toBe(plainSummary(QUESTIONS, 'en'));
  });

  it.each([
    ['praise over the lowest scores', [1, 1], 'Your answers are strong and detailed.'],
    ['praise over low scores', [1, 2], 'Very convincing answers with excellent examples.'],
    ['German praise over low scores', [1, 1], 'Ihre Antworten sind sehr gut und überzeugend.'],
    ['French praise over low scores', [1, 1], 'Des réponses excellentes.'],
    ['Spanish praise over low scores', [1, 1], 'Respuestas convincentes y excelentes.'],
    ['blame over the highest scores', [4, 4], 'Your answers stay vague and superficial.'],
    ['blame over high scores', [4, 3.5], 'The answers lack detail.'],
    ['German blame over high scores', [4, 4], 'Die Antworten bleiben vage.'],
    ['Portuguese blame over high scores', [4, 4], 'As respostas são vagas.'],
    ['blame over two high ones', [3.5, 3.5], 'There is little substance in the answers.'],
  ])('is not %s', async (_, [one = 1, other = 1], text) => {
    const questions = [question('Deadlines', one), question('Reports', other)];
    const options = { said: [], locale: 'en', signal: new AbortController().signal };
    const summary = await summarise(questions, { ...options, evaluator: saying(text) });
    expect(summary).toBe(plainSummary(questions, 'en'));
  });

  it('says so where every question was skipped', () => {
    const skipped: QuestionEvaluation = {
      ...question('Teams', null),
      criteria: [{ outcome: 'abstained', criterionId: 'c', name: 'Clarity', reason: 'skipped' }],
    };
    expect(plainSummary([skipped], 'en')).toBe(linesOf('en').allSkipped);
    expect(plainSummary([skipped, question('Reports', null)], 'en')).toBe(linesOf('en').tooLittleSaid);
  });

  it('is made from the scores where the model does not answer', async () => {
    expect(await summed(away, 'de-AT')).toBe(plainSummary(QUESTIONS, 'de'));
  });
});
