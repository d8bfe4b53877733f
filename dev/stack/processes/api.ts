import { apiEnvironmentSchema } from '@vivavoce/contract/environment';
import { ownerOf } from '../secrets.ts';
import type { ProcessDefinition } from './process.ts';
import { tasks } from './tasks.ts';
import { hostOf, metricsOf, ownOf } from './variables.ts';

export const api: ProcessDefinition = {
  entry: 'packages/api/dist/api.js',
  title: 'the API',
  preferredPort: 4100,
  after: 'database',
  // The agent hands its records to it.
  stop: { order: 2, graceMs: 500 },
  environment: (plan, port) => ({
    ...ownOf(apiEnvironmentSchema, plan),
    ...tasks.environment(plan, 0),
    HOST: hostOf(plan),
    PORT: String(port),
    ...metricsOf(plan, 0),
    REALTIME_ORIGINS: 'ws://localhost:*',
    DEVELOPMENT_OWNER: `${ownerOf(plan.secrets).email}:${ownerOf(plan.secrets).password}`,
  }),
  schema: apiEnvironmentSchema,
};
