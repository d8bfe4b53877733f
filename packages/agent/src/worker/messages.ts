import { z } from 'zod';

/** Worker to supervisor. */
export const workerMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening'), url: z.string() }),
  /** The worker holds a task under this lock: should it die, the supervisor hands the task back. */
  z.object({ type: z.literal('holding'), taskId: z.string(), token: z.string() }),
  z.object({ type: z.literal('released'), taskId: z.string(), token: z.string() }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/** How a worker exits, and its supervisor after it, whose port is somebody else's: trying again would not help. */
export const EXIT_PORT_TAKEN = 98;

/** Supervisor to worker. */
export const supervisorMessageSchema = z.discriminatedUnion('type', [
  /** Give every session away, then end. */
  z.object({ type: z.literal('drain') }),
  /** A sibling died: deliver what it left in the spool. */
  z.object({ type: z.literal('adopt') }),
]);
export type SupervisorMessage = z.infer<typeof supervisorMessageSchema>;
