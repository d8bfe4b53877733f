import type { TestProject } from 'vitest/node';
import { hostStack } from '../support/stack-host.ts';

/**
 * What `npm start` runs: PostgreSQL from npm for records and queue, and the example sites. Interviewers have the simple voice: on a busy
 * machine the natural one is now and then later than a voice may be, and the interview goes on in captions.
 */
export default (project: TestProject) => hostStack(project, { models: 'hearing' });
