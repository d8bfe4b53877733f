import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { sweepFiles } from './files/store.ts';
import { type ParseRef, parseUpload } from './parse-task.ts';
import { ResumeParser } from './process/parser.ts';
import { PARSE_TASK } from './upload.ts';

const payload: z.ZodType<ParseRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  resumeId: z.string(),
});

/** One process that reads, started with the first file: it reads one at a time. */
const parser = new ResumeParser();

export const resumeTasks = defineTasks({
  [PARSE_TASK]: {
    payload,
    concurrency: 1,
    attempts: 5,
    run: (context: CoreContext, task) =>
      parseUpload(context, task.payload as ParseRef, { parser, signal: task.signal }),
  },
  'sweep-resume-files': {
    // Every night, after the erasures.
    schedule: '47 3 * * *',
    run: async (context: CoreContext, { signal }) => {
      await sweepFiles(context, { now: new Date(), signal });
    },
  },
});
