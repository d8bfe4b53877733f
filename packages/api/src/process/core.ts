import type { TasksEnvironment } from '@vivavoce/contract/environment';
import { openAccounts } from '../auth/accounts.ts';
import { createFolderStore } from '../blobs/folder.ts';
import type { CoreContext } from '../context.ts';
import { createDatabase } from '../database/database.ts';
import { apiLoginUrl, authLoginUrl, requireApiLogin } from '../database/logins.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { createPost } from '../mail/post.ts';
import { Outbound } from '../outbound/outbound.ts';
import { openPayments } from '../payments/open.ts';
import { createTaskQueue } from '../queue/task-queue.ts';
import type { ProcessControls } from './run.ts';

export interface CoreOptions extends ProcessControls {
  environment: TasksEnvironment;
  tasks: CoreContext['tasks'];
}

/** Brings the database up to date and opens what every process of this package stands on. */
export async function openCore({
  environment,
  tasks,
  log,
  stopping,
}: CoreOptions): Promise<CoreContext & { close: () => Promise<void> }> {
  const { DATABASE_URL, REDIS_URL, TOKEN_SECRET, AGENT_TOKEN } = environment;
  const prepared = await prepareDatabase({
    databaseUrl: DATABASE_URL,
    tokenSecret: TOKEN_SECRET,
    agentToken: AGENT_TOKEN,
    queueOnPostgres: REDIS_URL === undefined,
  });
  if (prepared.applied.length > 0) log.info({ migrations: prepared.applied }, 'database migrated');
  if (prepared.closePublicBy !== undefined) {
    log.warn(
      { run: prepared.closePublicBy },
      'the working logins can create objects in the schema public; let a superuser run this in the database',
    );
  }
  const url = apiLoginUrl(DATABASE_URL, TOKEN_SECRET);
  await requireApiLogin(url);
  const database = createDatabase({
    url,
    onConnectionError: (error) => log.warn({ err: error }, 'database connection lost'),
  });
  const accounts = openAccounts({
    url: authLoginUrl(DATABASE_URL, TOKEN_SECRET),
    onConnectionError: (error) => log.warn({ err: error }, 'database connection lost'),
  });
  const queue = createTaskQueue({
    location: REDIS_URL === undefined ? { kind: 'postgres', url } : { kind: 'redis', url: REDIS_URL },
    onError: (error) => log.warn({ err: error }, 'queue connection error'),
  });
  const outbound = new Outbound({ allowOrigins: environment.OUTBOUND_ALLOW_ORIGINS });
  return {
    environment,
    database,
    accounts,
    queue,
    blobs: createFolderStore(environment.BLOBS_DIR),
    outbound,
    payments: openPayments(environment),
    post: createPost(environment),
    tasks,
    log,
    stopping,
    async close() {
      await queue.close();
      await accounts.close();
      await database.close();
      await outbound.close();
    },
  };
}
