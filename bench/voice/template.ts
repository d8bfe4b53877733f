import type { Template } from '@vivavoce/contract/plain';

const TOPICS = [
  'How did it begin?',
  'What did you do then?',
  'Who else was there?',
  'What was the hardest part?',
  'How long did it take?',
  'What came out of it?',
  'What would you change?',
  'What did the others say?',
  'Where did you start?',
  'What did you measure?',
  'How did you decide?',
  'What did it cost?',
  'Who asked for it?',
  'What went wrong?',
  'When was it done?',
  'What did you learn?',
] as const;

/** An interview of many short questions: what is measured is the answer to them, and each is heard to its end. */
export const SHORT_QUESTIONS: Omit<Template, 'id' | 'version' | 'createdAt'> = {
  slug: 'bench-short-questions',
  title: 'Short questions',
  kind: 'practice',
  locale: 'en',
  resultVisibility: 'tenant',
  interviewer: { name: 'Ava', persona: 'Warm, calm and brief: one short question at a time.' },
  questions: TOPICS.map((text, index) => ({
    id: `question-${index + 1}`,
    title: `Question ${index + 1}`,
    text,
    hint: '',
    maxFollowUps: 1,
    criterionIds: ['clarity'],
  })),
  criteria: [
    {
      id: 'clarity',
      name: 'Clarity',
      description: 'Whether a listener can follow.',
      levels: [
        { label: 'unclear', anchor: 'A listener is lost.' },
        { label: 'clear', anchor: 'A listener can follow.' },
      ],
    },
  ],
  timeBudgetMs: 1_800_000,
  retentionDays: 1,
  turn: { mode: 'conversational' },
};
