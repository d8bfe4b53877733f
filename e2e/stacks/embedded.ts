import type { TestProject } from 'vitest/node';
import { startOidcProvider } from '../support/oidc.ts';
import { hostStack } from '../support/stack-host.ts';

/**
 * What `npm start` runs: PostgreSQL from npm for records and queue, and the example sites. Interviewers have the simple voice: on a busy
 * machine the natural one is now and then later than a voice may be, and the interview goes on in captions. A company's own sign-in stands beside it.
 */
export default async (project: TestProject) => {
  const oidc = await startOidcProvider();
  // A stack inherits its variables from us.
  Object.assign(process.env, oidc.variables);
  return hostStack(project, { models: 'hearing' }, [oidc]);
};
