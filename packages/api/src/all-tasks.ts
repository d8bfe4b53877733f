import { authTasks } from './auth/tasks.ts';
import type { CoreContext } from './context.ts';
import { applicationTasks } from './features/applications/tasks.ts';
import { auditTasks } from './features/audit/tasks.ts';
import { billingTasks } from './features/billing/tasks.ts';
import { candidateAccountTasks } from './features/candidate-accounts/tasks.ts';
import { candidateTokenTasks } from './features/candidate-tokens/tasks.ts';
import { erasureTasks } from './features/erasures/tasks.ts';
import { evaluationTasks } from './features/evaluations/tasks.ts';
import { linkTasks } from './features/links/tasks.ts';
import { noticeTasks } from './features/notices/tasks.ts';
import { packageTasks } from './features/packages/tasks.ts';
import { resumeTasks } from './features/resumes/tasks.ts';
import { retentionTasks } from './features/retention/tasks.ts';
import { sessionTasks } from './features/sessions/lifecycle/tasks.ts';
import { tailoringTasks } from './features/tailorings/tasks.ts';
import { usageTasks } from './features/usage/tasks.ts';
import { startDelivering } from './features/webhooks/dispatcher.ts';
import { fanOut } from './features/webhooks/fan-out.ts';
import { webhookTasks } from './features/webhooks/tasks.ts';
import { mailTasks } from './mail/tasks.ts';
import { createTaskRegistry } from './tasks/registry.ts';

/** The tasks of every feature: what the two programs put, relay and work on. */
export const allTasks = createTaskRegistry<CoreContext>(
  [
    sessionTasks,
    mailTasks,
    authTasks,
    evaluationTasks,
    retentionTasks,
    resumeTasks,
    applicationTasks,
    auditTasks,
    billingTasks,
    packageTasks,
    erasureTasks,
    candidateTokenTasks,
    candidateAccountTasks,
    linkTasks,
    webhookTasks,
    noticeTasks,
    usageTasks,
    tailoringTasks,
  ],
  { listener: fanOut, workers: [startDelivering] },
);
