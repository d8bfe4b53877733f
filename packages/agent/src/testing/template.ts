import type { Template } from '@vivavoce/contract/records';

/** A short interview for tests. */
export const TEMPLATE: Template = {
  id: 'tpl_test',
  slug: 'test',
  version: 1,
  title: 'Support engineer',
  kind: 'practice',
  locale: 'en-GB',
  resultVisibility: 'candidate',
  interviewer: { name: 'Ava', persona: 'Friendly and brief.' },
  questions: [
    {
      id: 'qst_1',
      title: 'A hard customer',
      text: 'Tell me about a customer who was hard to help.',
      hint: 'The situation, what you did, how it ended.',
      maxFollowUps: 1,
      criterionIds: ['crt_1'],
    },
    {
      id: 'qst_2',
      title: 'Many tickets',
      text: 'How do you choose which ticket comes first?',
      hint: 'Urgency, impact.',
      maxFollowUps: 0,
      criterionIds: ['crt_1'],
    },
  ],
  criteria: [
    {
      id: 'crt_1',
      name: 'Clarity',
      description: 'Whether the answer can be followed.',
      levels: [
        { label: 'unclear', anchor: 'Cannot be followed.' },
        { label: 'clear', anchor: 'Can be followed.' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 30,
  turn: { mode: 'conversational' },
  createdAt: '2026-01-01T00:00:00.000Z',
};
