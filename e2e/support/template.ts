/** Questions that are asked in two seconds, so that a test is about what happens between them. */
export const SHORT_TEMPLATE = {
  slug: 'short',
  title: 'Short practice',
  kind: 'practice',
  locale: 'en',
  resultVisibility: 'candidate',
  interviewer: { name: 'Ava', persona: 'You are Ava. You are calm and brief.' },
  questions: [
    {
      id: 'bug',
      title: 'A bug',
      text: 'Which bug taught you most?',
      hint: '',
      maxFollowUps: 1,
      criterionIds: ['care'],
    },
    {
      id: 'fix',
      title: 'The fix',
      text: 'What did you do first?',
      hint: '',
      maxFollowUps: 1,
      criterionIds: ['care'],
    },
    {
      id: 'result',
      title: 'The result',
      text: 'What changed afterwards?',
      hint: '',
      maxFollowUps: 1,
      criterionIds: ['care'],
    },
  ],
  criteria: [
    {
      id: 'care',
      name: 'Care',
      description: 'Whether the answer shows that the cause was found and the effect checked.',
      levels: [
        { label: 'not named', anchor: 'No cause and no effect are named.' },
        { label: 'partly', anchor: 'A cause or an effect is named.' },
        { label: 'clear', anchor: 'Cause and effect are named, with what was done about them.' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 1,
  turn: { mode: 'conversational' },
};
