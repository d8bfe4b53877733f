/** Words of the failed tasks. */
export const tasksWords = {
  title: 'Failed tasks',
  intro:
    'What follows an interview is done in the background. A task whose attempts have all failed is kept here, tried again once an hour, and at once when you retry it.',
  columns: { name: 'Task', subject: 'About', failure: 'Reason', failures: 'Attempts', failedAt: 'Failed' },
  names: {
    evaluate: 'Evaluate an interview',
    session: 'Find an interviewer',
    abandon: 'Give up an unused interview',
    'force-end': 'End an interview',
    'close-record': 'Close a record',
    'purge-expired': 'Erase what has expired',
    'send-mail': 'Send a mail',
  } as Record<string, string>,
  subjects: {
    session: 'Interview',
    candidate: 'Candidate',
    link: 'Link',
    template: 'Template',
    mail: 'Mail',
  } as Record<string, string>,
  search: 'Search task, reason or id',
  noMatch: {
    title: 'No task matches',
    text: 'Search for its name, its reason or the id of what it is about.',
  },
  retry: 'Retry',
  retryNamed: (name: string) => `Retry: ${name}`,
  retryAll: 'Retry all',
  retried: 'Task is tried again',
  retriedAll: (count: number) => (count === 1 ? '1 task is tried again' : `${count} tasks are tried again`),
  notRetried: 'That did not work. The task is kept as it was.',
  empty: {
    title: 'No task has failed',
    text: 'A task that cannot be done stands here with its reason, until it is.',
  },
} as const;
