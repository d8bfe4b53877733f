import { applicationProcedures } from './features/applications/procedures.ts';
import { auditProcedures } from './features/audit/procedures.ts';
import { billingProcedures } from './features/billing/procedures.ts';
import { brandingProcedures } from './features/branding/procedures.ts';
import { candidateProcedures } from './features/candidates/procedures.ts';
import { erasureProcedures } from './features/erasures/procedures.ts';
import { evaluationProcedures } from './features/evaluations/procedures.ts';
import { failedTaskProcedures } from './features/failed-tasks/procedures.ts';
import { impactProcedures } from './features/impact/procedures.ts';
import { interviewProcedures } from './features/interviews/procedures.ts';
import { jobProcedures } from './features/jobs/procedures.ts';
import { keyProcedures } from './features/keys/procedures.ts';
import { linkProcedures } from './features/links/procedures.ts';
import { invitationProcedures, memberProcedures } from './features/members/procedures.ts';
import { noticeProcedures } from './features/notices/procedures.ts';
import { overviewProcedures } from './features/overview/procedures.ts';
import { packageProcedures } from './features/packages/procedures.ts';
import { reproducibilityProcedures } from './features/reproducibility/procedures.ts';
import { requestProcedures } from './features/requests/procedures.ts';
import { reviewProcedures } from './features/reviews/procedures.ts';
import { settingsProcedures } from './features/settings/procedures.ts';
import { shareProcedures } from './features/shares/procedures.ts';
import { accountProcedures, signInProcedures } from './features/sign-in/procedures.ts';
import { templateProcedures } from './features/templates/procedures.ts';
import { tenantProcedures } from './features/tenants/procedures.ts';
import { tryoutProcedures } from './features/tryouts/procedures.ts';
import { usageProcedures } from './features/usage/procedures.ts';
import { webhookProcedures } from './features/webhooks/procedures.ts';
import { router } from './trpc/trpc.ts';

/** Every procedure of the console, by feature. */
export const consoleRouter = router({
  account: accountProcedures,
  applications: applicationProcedures,
  audit: auditProcedures,
  billing: billingProcedures,
  branding: brandingProcedures,
  candidates: candidateProcedures,
  erasures: erasureProcedures,
  evaluations: evaluationProcedures,
  impact: impactProcedures,
  interview: reviewProcedures,
  interviews: interviewProcedures,
  invitations: invitationProcedures,
  jobs: jobProcedures,
  keys: keyProcedures,
  links: linkProcedures,
  members: memberProcedures,
  overview: overviewProcedures,
  packages: packageProcedures,
  reproducibility: reproducibilityProcedures,
  notices: noticeProcedures,
  requests: requestProcedures,
  settings: settingsProcedures,
  shares: shareProcedures,
  signIn: signInProcedures,
  tasks: failedTaskProcedures,
  templates: templateProcedures,
  tenants: tenantProcedures,
  tryouts: tryoutProcedures,
  usage: usageProcedures,
  webhooks: webhookProcedures,
});

export type ConsoleRouter = typeof consoleRouter;
