import { tasksEnvironmentSchema } from '@vivavoce/contract/environment';
import type { ProcessDefinition } from './process.ts';
import { inherited, metricsOf, ownOf, paymentVariables, recordsVariables } from './variables.ts';

/** Where the ATS vendor of the examples takes webhooks, as its README starts it. */
const VENDOR_ORIGINS = 'http://localhost:4160,http://127.0.0.1:4160';

export const tasks: ProcessDefinition = {
  entry: 'packages/api/dist/tasks.js',
  title: 'the task worker',
  after: 'api',
  stop: { order: 1, graceMs: 2_800 },
  environment: (plan) => ({
    ...inherited(plan),
    ...ownOf(tasksEnvironmentSchema, plan),
    // The jobs of the career coach are read there, too.
    OUTBOUND_ALLOW_ORIGINS: [plan.own.OUTBOUND_ALLOW_ORIGINS || VENDOR_ORIGINS, ...plan.exampleOrigins].join(
      ',',
    ),
    ...recordsVariables(plan),
    ...plan.liveKit,
    PUBLIC_URL: plan.apiUrl,
    TOKEN_SECRET: plan.secrets.tokenSecret,
    STANDINS_URL: plan.standInsUrl,
    BLOBS_DIR: plan.blobsFolder,
    MAIL_DIR: plan.mailFolder,
    ...paymentVariables(plan),
    ...metricsOf(plan, 1),
  }),
  schema: tasksEnvironmentSchema,
};
