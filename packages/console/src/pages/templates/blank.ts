/** The least that an interview can be held with. */
export const BLANK = {
  slug: 'new-interview',
  title: 'New interview',
  kind: 'screening',
  locale: 'en',
  resultVisibility: 'tenant',
  interviewer: {
    name: 'Ava',
    persona:
      'You are Ava. You are friendly and precise, ask one question at a time and take up what was said. You do not coach, judge or promise anything.',
  },
  questions: [
    {
      id: 'question-1',
      title: 'Work of yours',
      text: 'Tell me about a piece of work that you are proud of. What was your part?',
      hint: 'What it was, your own part, and what came of it.',
      maxFollowUps: 2,
      criterionIds: ['criterion-1'],
    },
  ],
  criteria: [
    {
      id: 'criterion-1',
      name: 'Own part',
      description: 'Whether it is clear what the speaker did.',
      levels: [
        { label: 'not shown', anchor: 'It stays open what the speaker did.' },
        { label: 'named', anchor: 'Names an own act or decision.' },
        { label: 'explained', anchor: 'Says what was done, why, and what came of it.' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 90,
  turn: { mode: 'conversational' },
};
