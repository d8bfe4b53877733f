import type { TestProject } from 'vitest/node';
import { hostStack } from '../support/stack-host.ts';

/** What `npm start` runs: PostgreSQL from npm for records and queue, and the example sites. */
export default (project: TestProject) => hostStack(project, {});
