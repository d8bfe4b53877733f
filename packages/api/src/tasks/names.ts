/** The queue of the task worker. */
export const TASK_QUEUE = 'tasks';

/** Tasks that a session causes; each has a row in the outbox until it is done. */
export const SESSION_TASKS = ['session', 'evaluation', 'close-record', 'force-end', 'abandon'] as const;
export type SessionTaskName = (typeof SESSION_TASKS)[number];

/** Tasks that the calendar causes. */
export const SCHEDULES = { retention: '17 3 * * *' } as const;
