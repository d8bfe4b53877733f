import { exampleVariables, keysOf } from './examples.ts';
import type { ProcessDefinition } from './process.ts';

export const careerCoach: ProcessDefinition = {
  entry: 'examples/career-coach/server.ts',
  title: 'the career coach',
  preferredPort: 4120,
  mayMove: true,
  after: 'nothing',
  stop: { order: 1, graceMs: 2_800 },
  page: { name: 'Career coach', about: 'React widget; its backend holds the secret key' },
  environment: (plan, port) => ({
    ...exampleVariables(plan, port),
    VIVAVOCE_SECRET_KEY: keysOf(plan).secret,
  }),
};
