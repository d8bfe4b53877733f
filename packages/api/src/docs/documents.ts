import { apiEnvironmentSchema, readEnvironment } from '@vivavoce/contract/environment';
import { ERRORS, type ErrorCode } from '@vivavoce/contract/errors';
import { allTasks } from '../all-tasks.ts';
import { createApp } from '../app.ts';
import { openAccounts } from '../auth/accounts.ts';
import { createAuth } from '../auth/auth.ts';
import { createFolderStore } from '../blobs/folder.ts';
import { withSignedUrls } from '../blobs/signed.ts';
import { createDatabase } from '../database/database.ts';
import { openApiDocument } from '../http/openapi.ts';
import { createLogger } from '../logging/logger.ts';
import { createPost } from '../mail/post.ts';
import { Outbound } from '../outbound/outbound.ts';
import { createTaskQueue } from '../queue/task-queue.ts';
import { StandInsWatch } from '../vendors/stand-ins.ts';
import { formatJson } from './json.ts';
import { configurationMarkdown, errorListMarkdown, errorMarkdown } from './markdown.ts';
import { policyMarkdown } from './policy.ts';

/** Every generated document, by its path below `docs/`. */
export function generatedDocuments(): Map<string, string> {
  const documents = new Map<string, string>();
  for (const code of Object.keys(ERRORS) as ErrorCode[])
    documents.set(`errors/${code}.md`, errorMarkdown(code));
  documents.set('errors/README.md', errorListMarkdown());
  documents.set('configuration.md', configurationMarkdown());
  documents.set('policy.md', policyMarkdown());
  documents.set('openapi.json', `${formatJson(JSON.parse(JSON.stringify(describeApi())))}\n`);
  return documents;
}

const PUBLIC_URL = 'https://api.vivavoce.dev';

/** The description of the real application; nothing it stands on is connected to. */
function describeApi() {
  const url = 'postgres://nobody@localhost/none';
  const environment = readEnvironment(apiEnvironmentSchema, {
    NODE_ENV: 'development',
    DATABASE_URL: url,
    PUBLIC_URL,
    TOKEN_SECRET: 'x'.repeat(32),
    AGENT_TOKEN: 'x'.repeat(32),
  });
  const log = createLogger({ service: 'docs', level: 'silent' });
  const accounts = openAccounts({ url });
  const queue = createTaskQueue({ location: { kind: 'postgres', url }, onError: () => {} });
  const context = {
    environment,
    log,
    database: createDatabase({ url }),
    accounts,
    queue,
    blobs: withSignedUrls(createFolderStore('/nowhere'), {
      publicUrl: PUBLIC_URL,
      secret: environment.TOKEN_SECRET,
    }),
    post: createPost(environment),
    tasks: allTasks,
    stopping: new AbortController().signal,
    outbound: new Outbound(),
    payments: null,
    signIn: createAuth({ environment, accounts, queue, log }),
    standIns: new StandInsWatch(undefined),
  };
  const limits = { consume: async () => undefined, close: async () => {} };
  const folders = { widget: '', sdk: '', sdkVersion: '0.0.0' };
  return openApiDocument(createApp(context, { limits, folders }), { publicUrl: PUBLIC_URL });
}
