import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { NotYet } from '../../queue/queue.ts';
import { defineTasks } from '../../tasks/define.ts';
import { sweepFiles } from './files/store.ts';
import { type ParseRef, parseUpload } from './parse-task.ts';
import { LANES, readingLanes } from './process/lanes.ts';
import { PARSE_TASK } from './upload.ts';

const payload: z.ZodType<ParseRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  resumeId: z.string(),
});

/** A tenant's next file waits this long in hand for the one before; then other tenants' files go first, if there are any. */
const OWN_TURN_MS = 1_000;

export const resumeTasks = defineTasks({
  [PARSE_TASK]: {
    payload,
    concurrency: LANES,
    attempts: 5,
    run: async (context: CoreContext, { payload: ref, signal }) => {
      const held = await readingLanes.enter(ref.tenantId, { waitMs: OWN_TURN_MS, signal });
      signal.throwIfAborted();
      if (!held) throw new NotYet(OWN_TURN_MS);
      try {
        await parseUpload(context, ref, { parser: held.lane, signal });
      } finally {
        held.leave();
      }
    },
  },
  'sweep-resume-files': {
    // Every night, after the erasures.
    schedule: '47 3 * * *',
    run: async (context: CoreContext, { signal }) => {
      await sweepFiles(context, { now: new Date(), signal });
    },
  },
});
