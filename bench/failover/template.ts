import { SHORT_QUESTIONS } from '../voice/template.ts';

/** Questions that take some seconds to ask: the worker is killed in the middle of one. */
export const LONG_QUESTIONS: typeof SHORT_QUESTIONS = {
  ...SHORT_QUESTIONS,
  slug: 'bench-long-questions',
  title: 'Long questions',
  questions: SHORT_QUESTIONS.questions.map((question) => ({
    ...question,
    text: `Think of something that you had built, and that did not do what the people who used it every day had been promised. ${question.text}`,
  })),
};
