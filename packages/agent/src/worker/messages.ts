import { z } from 'zod';

/** Worker to supervisor. */
export const workerMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening'), url: z.string() }),
  /** The worker holds a task under this lock: should it die, the supervisor hands the task back, and says that nobody holds the session. */
  z.object({
    type: z.literal('holding'),
    taskId: z.string(),
    token: z.string(),
    sessionId: z.string(),
    epoch: z.int(),
  }),
  z.object({ type: z.literal('released'), taskId: z.string(), token: z.string() }),
  /** The worker has grown: it should be renewed as soon as that costs no session anything. */
  z.object({ type: z.literal('worn') }),
  /** Answers `measure`: its metrics, as the metrics library writes and reads them. */
  z.object({ type: z.literal('measured'), round: z.int(), metrics: z.array(z.unknown()) }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/** How a worker exits, and its supervisor after it, whose port is somebody else's: trying again would not help. */
export const EXIT_PORT_TAKEN = 98;

/** Supervisor to worker. */
export const supervisorMessageSchema = z.discriminatedUnion('type', [
  /** Give every session away, then end. */
  z.object({ type: z.literal('drain') }),
  /** Take no more sessions, see those that are here to their ends, then end. */
  z.object({ type: z.literal('retire') }),
  /** A sibling died: deliver what it left in the spool. */
  z.object({ type: z.literal('adopt') }),
  z.object({ type: z.literal('measure'), round: z.int() }),
]);
export type SupervisorMessage = z.infer<typeof supervisorMessageSchema>;
