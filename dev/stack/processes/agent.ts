import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { DRAIN_MS } from '@vivavoce/contract/internal';
import type { ProcessDefinition } from './process.ts';
import { hostOf, inherited, metricsOf, ownOf, recordsVariables } from './variables.ts';

export const agent: ProcessDefinition = {
  entry: 'packages/agent/dist/supervisor.js',
  title: 'the agent’s workers',
  preferredPort: 4140,
  mayMove: true,
  after: 'api',
  // Its supervisor has the last word on its workers.
  stop: { order: 1, graceMs: DRAIN_MS + 300 },
  environment: (plan, port) => ({
    ...inherited(plan),
    ...ownOf(agentEnvironmentSchema, plan),
    ...recordsVariables(plan),
    HOST: hostOf(plan),
    API_URL: `http://127.0.0.1:${plan.apiPort}`,
    WORKER_PORT: String(port),
    WORKER_PUBLIC_URL: 'ws://localhost:{port}',
    WORKERS: String(plan.workers),
    SPOOL_DIR: plan.spoolFolder,
    ...metricsOf(plan, 2),
  }),
  schema: agentEnvironmentSchema,
};
