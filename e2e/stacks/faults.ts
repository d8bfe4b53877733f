import type { TestProject } from 'vitest/node';
import { hostStack } from '../support/stack-host.ts';

/** For tests that take parts of the product away: two workers, and no site that would need them. */
export default (project: TestProject) => hostStack(project, { examples: false, workers: 2, models: 'none' });
