import { type ApiEnvironment, apiEnvironmentSchema, readEnvironment } from '@vivavoce/contract/environment';
import { type KeyKind, type Mode, newApiKey, newId } from '@vivavoce/contract/ids';
import type { Template, Utterance } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { SessionStatus } from '@vivavoce/contract/session';
import { Client } from 'pg';
import { allTasks } from '../all-tasks.ts';
import { openAccounts } from '../auth/accounts.ts';
import { createAuth } from '../auth/auth.ts';
import type { AppContext } from '../context.ts';
import { hashSecret } from '../core/hash.ts';
import { SCOPES_OF_KIND } from '../core/policy.ts';
import { createDatabase } from '../database/database.ts';
import { apiLoginUrl, authLoginUrl } from '../database/logins.ts';
import { createLogger } from '../logging/logger.ts';
import { createPost } from '../mail/post.ts';
import { Outbound } from '../outbound/outbound.ts';
import { createTaskQueue } from '../queue/task-queue.ts';
import { StandInsWatch } from '../vendors/stand-ins.ts';
import { openTestBlobs } from './blobs.ts';
import { openPostgres } from './postgres.ts';

const SECRETS = { tokenSecret: 't'.repeat(40), agentToken: 'a'.repeat(40) };

export interface TestKey {
  id: string;
  value: string;
}

export interface TestTenant {
  id: string;
  addKey(kind: KeyKind, options?: { mode?: Mode; origins?: string[] }): Promise<TestKey>;
  addTemplate(template: Template, mode?: Mode): Promise<void>;
  addSession(options: NewTestSession): Promise<string>;
}

export interface NewTestSession {
  key: TestKey;
  template: Template;
  mode?: Mode;
  status?: SessionStatus;
  utterances?: Utterance[];
  /** The stand-ins' profile; its seed is the session's id where none is given. */
  sandbox?: Partial<SandboxProfile>;
  expiresAt?: Date;
}

/** Real records for tests: a PostgreSQL of its own, migrated, with the API's own login. */
export interface TestRecords {
  context: AppContext;
  /** Login of the API. */
  apiUrl: string;
  /** Owner of everything, past every policy: to prepare and to look. */
  owner: Client;
  addTenant(name?: string): Promise<TestTenant>;
  /** What was logged so far, one JSON object a line. */
  logged(): string;
  close(): Promise<void>;
}

export async function openTestRecords(overrides: Record<string, string> = {}): Promise<TestRecords> {
  const postgres = await openPostgres();
  const apiUrl = apiLoginUrl(postgres.url, SECRETS.tokenSecret);
  const owner = new Client({ connectionString: postgres.url });
  await owner.connect();
  const environment: ApiEnvironment = readEnvironment(apiEnvironmentSchema, {
    NODE_ENV: 'development',
    DATABASE_URL: postgres.url,
    PUBLIC_URL: 'http://api.test',
    TOKEN_SECRET: SECRETS.tokenSecret,
    AGENT_TOKEN: SECRETS.agentToken,
    REALTIME_ORIGINS: 'wss://rt.test',
    EVALUATION_MODEL: 'evaluator',
    ...overrides,
  });
  let lines = '';
  const log = createLogger({
    service: 'test',
    level: 'debug',
    destination: {
      write: (line) => {
        lines += line;
      },
    },
  });
  const blobs = await openTestBlobs(environment);
  const outbound = new Outbound({ allowOrigins: environment.OUTBOUND_ALLOW_ORIGINS });
  const stopping = new AbortController();
  const onError = (error: Error) => log.warn({ err: error }, 'a connection broke');
  const database = createDatabase({ url: apiUrl, onConnectionError: onError });
  const queue = createTaskQueue({ location: { kind: 'postgres', url: apiUrl }, onError });
  const accounts = openAccounts({
    url: authLoginUrl(postgres.url, SECRETS.tokenSecret),
    onConnectionError: onError,
  });
  return {
    context: {
      environment,
      database,
      accounts,
      queue,
      blobs: blobs.blobs,
      outbound,
      payments: null,
      post: createPost(environment),
      tasks: allTasks,
      log,
      stopping: stopping.signal,
      signIn: createAuth({ environment, accounts, queue, log }),
      standIns: new StandInsWatch(undefined),
    },
    apiUrl,
    owner,
    addTenant: (name = 'Northwind') => addTenant(owner, name),
    logged: () => lines,
    async close() {
      stopping.abort();
      await queue.close();
      await accounts.close();
      await database.close();
      await outbound.close();
      await blobs.close();
      await owner.end();
      await postgres.stop();
    },
  };
}

async function addTenant(owner: Client, name: string): Promise<TestTenant> {
  const tenantId = newId('tenant');
  await owner.query('INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $3)', [
    tenantId,
    tenantId.toLowerCase().replace('_', '-'),
    name,
  ]);
  return {
    id: tenantId,
    async addKey(kind, { mode = 'test', origins = [] } = {}) {
      const key = { id: newId('apiKey'), value: newApiKey(mode, kind) };
      await owner.query(
        `INSERT INTO keys (tenant_id, mode, id, kind, name, hash, start, scopes, origins)
         VALUES ($1, $2, $3, $4, 'Test', $5, $6, $7, $8)`,
        [
          tenantId,
          mode,
          key.id,
          kind,
          hashSecret(key.value),
          key.value.slice(0, 14),
          [...SCOPES_OF_KIND[kind]],
          origins,
        ],
      );
      return key;
    },
    async addTemplate(template, mode = 'test') {
      const { id, slug, version, createdAt: _createdAt, ...document } = template;
      await owner.query(
        'INSERT INTO templates (tenant_id, mode, id, slug, version) VALUES ($1, $2, $3, $4, $5)',
        [tenantId, mode, id, slug, version],
      );
      await owner.query(
        'INSERT INTO template_versions (tenant_id, mode, id, template_id, version, document) VALUES ($1, $2, $3, $4, $5, $6)',
        [tenantId, mode, newId('templateVersion'), id, version, JSON.stringify(document)],
      );
    },
    async addSession({
      key,
      template,
      mode = 'test',
      status = 'ended',
      utterances = [],
      sandbox,
      expiresAt,
    }) {
      const sessionId = newId('session');
      await owner.query(
        `INSERT INTO sessions (tenant_id, mode, id, key_id, template_id, template_version, status, locale, sandbox, started_at, duration_ms, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), 600000, $10)`,
        [
          tenantId,
          mode,
          sessionId,
          key.id,
          template.id,
          template.version,
          status,
          template.locale,
          sandbox === undefined ? null : JSON.stringify({ seed: sessionId, ...sandbox }),
          expiresAt ?? null,
        ],
      );
      for (const utterance of utterances) {
        await owner.query(
          `INSERT INTO utterances (tenant_id, mode, session_id, sequence, id, epoch, role, text, input, start_ms, end_ms, turn_id, question_id, turn_mode, interrupted)
           VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
          [
            tenantId,
            mode,
            sessionId,
            utterance.sequence,
            utterance.id,
            utterance.role,
            utterance.text,
            utterance.input,
            utterance.startMs,
            utterance.endMs,
            utterance.turnId,
            utterance.questionId,
            utterance.mode,
            utterance.interrupted,
          ],
        );
      }
      return sessionId;
    },
  };
}
