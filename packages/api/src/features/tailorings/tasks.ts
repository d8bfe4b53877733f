import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { tailorResume, writeLetter } from './task.ts';

const placeSchema = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  tailoringId: z.string(),
});

/** Pauses so long that the last attempt comes after a tailoring has given up. */
const BACKOFF = { kind: 'exponential', delayMs: 1_000 } as const;
const LETTER_MS = 2 * 60_000;

export const tailoringTasks = defineTasks({
  'tailor-resume': {
    payload: placeSchema.extend({ startedAt: z.string().optional() }),
    attempts: 20,
    backoff: BACKOFF,
    concurrency: 4,
    run: (context: CoreContext, { payload, signal }) =>
      tailorResume(context, payload, { signal, startedAt: payload.startedAt }),
  },
  'write-letter': {
    payload: placeSchema.extend({ startedAt: z.string() }),
    attempts: 20,
    backoff: BACKOFF,
    run: (context: CoreContext, { payload, signal }) =>
      writeLetter(context, payload, {
        signal,
        isLast: Date.now() - Date.parse(payload.startedAt) >= LETTER_MS,
      }),
  },
});
