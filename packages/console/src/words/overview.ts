/** Words of the overview. */
export const overviewWords = {
  title: 'Overview',
  empty: {
    title: 'Interviews that need you will be here',
    text: 'What to review, what is running and what failed, as it happens.',
  },
} as const;
