import { PrismaPg } from '@prisma/adapter-pg';
import type { Mode } from '@vivavoce/contract/ids';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { seesAgreedOnly } from './agreed-only.ts';
import { seenCandidates } from './one-candidate.ts';

/** The records of one tenant, inside one transaction. */
export type TenantTransaction = Prisma.TransactionClient;

/** Whose records: a tenant's, of one mode, or of both where no caller is involved (`any`). */
export interface Scope {
  tenantId: string;
  mode: Mode | 'any';
}

export interface FoundKey {
  tenantId: string;
  mode: Mode;
  keyId: string;
  kind: 'publishable' | 'secret';
  scopes: string[];
  origins: string[];
}

/** Raw Prisma is exported nowhere: every query runs in `withTenant`, and the few others are narrow functions of the database. */
export interface Database {
  /** Runs `work` in a transaction that sees and writes the records of this scope only. Rolled back when it throws. */
  withTenant<T>(scope: Scope, work: (records: TenantTransaction) => Promise<T>): Promise<T>;
  /** The active key with this SHA-256 (hexadecimal). */
  findKey(hash: string): Promise<FoundKey | null>;
  /** The interview link whose token has this SHA-256 (hexadecimal). */
  findLink(hash: string): Promise<{ tenantId: string; mode: Mode; linkId: string } | null>;
  /** Whose key this was, also where it is no longer active: to show a refused request to its tenant, never to let it in. */
  findKeyOwner(hash: string): Promise<KeyOwner | null>;
  /** Tenant and mode of a session, for callers that know its id only (the agent, tasks). */
  findSessionScope(sessionId: string): Promise<{ tenantId: string; mode: Mode } | null>;
  /** The share that a token with this SHA-256 (hexadecimal) opens, while it is good. */
  findShare(hash: string): Promise<FoundShare | null>;
  /** Outbox rows whose task may have been lost: due, and not relayed or relayed before `relayedBefore`. */
  listLostTasks(relayedBefore: Date, limit: number): Promise<LostTask[]>;
  /** Sessions whose retention is over at `now`. */
  listExpiredSessions(
    now: Date,
    limit: number,
  ): Promise<{ tenantId: string; mode: Mode; sessionId: string }[]>;
  /** Anonymous workspaces whose time is over at `now`. */
  listExpiredWorkspaces(
    now: Date,
    limit: number,
  ): Promise<{ tenantId: string; mode: Mode; candidateId: string }[]>;
  /** Forgets codes that expired before `before`, of all tenants, so many at once. Answers how many. */
  forgetCandidateCodes(before: Date, limit: number): Promise<number>;
  /** Forgets sign-ins of candidates that were last renewed before `before`, of all tenants, so many at once. Answers how many. */
  forgetCandidateSignIns(before: Date, limit: number): Promise<number>;
  /** Which of these accounts are a candidate of any tenant. */
  listAccountsOfCandidates(accountIds: readonly string[]): Promise<string[]>;
  /** Forgets idempotency keys that expired before `now`, of all tenants. Answers how many. */
  forgetIdempotencyKeys(now: Date): Promise<number>;
  /** Forgets audit entries that were written before `before`, of all tenants. Answers how many. */
  forgetAuditEntries(before: Date): Promise<number>;
  /** Forgets requests that came before `before`, of all tenants, so many at once. Answers how many. */
  forgetRequests(before: Date, limit: number): Promise<number>;
  /** Closed tenants whose grace is over. */
  listDueTenants(now: Date): Promise<string[]>;
  /** Erases a part of the logs of a closed tenant whose grace is over, so many rows of each at once. Answers how many. */
  eraseTenantLogs(tenantId: string, limit: number): Promise<number>;
  /** How long each tenant that says so keeps candidates without an interview. */
  listCandidateRetentions(): Promise<{ tenantId: string; days: number }[]>;
  /** Forgets deliveries of webhooks that were begun before `before`, of all tenants. Answers how many. */
  forgetDeliveries(before: Date): Promise<number>;
  /** Endpoints of webhooks that something is due for, in no order, and how much of it: so many at once, so much of each. */
  listDueEndpoints(most: number, mostOfEach: number): Promise<DueEndpoint[]>;
  /** Tenants and modes with notices, and since when the oldest waits for its daily mail. */
  listNoticedTenants(): Promise<{ tenantId: string; mode: Mode; timeZone: string; oldest: Date | null }[]>;
  /** The account that a payment provider's customer belongs to. */
  findBillingAccount(provider: string, customerId: string): Promise<FoundAccount | null>;
  /** Every tenant's, of live mode. */
  listBillingAccounts(): Promise<FoundAccount[]>;
  /** What the kept files of each tenant take in live mode; of tenants that keep some. */
  listStoredBytes(): Promise<{ tenantId: string; bytes: number }[]>;
  /** Links for one candidate that were not begun with and expire then, and who made them. */
  listExpiringLinks(
    since: Date,
    until: Date,
  ): Promise<{ tenantId: string; mode: Mode; linkId: string; memberId: string }[]>;
  /** Adds up the hours of the ledger that are not closed, of all tenants. Answers how many sums it changed. */
  rollUpUsage(): Promise<number>;
  /** Whether the database answers. @throws where not */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface FoundAccount {
  tenantId: string;
  mode: Mode;
  id: string;
}

export interface FoundShare {
  tenantId: string;
  mode: Mode;
  id: string;
  sessionId: string;
}

/** Whose key it is, whether or not it opens anything. */
export interface KeyOwner {
  tenantId: string;
  mode: Mode;
  keyId: string;
}

export interface LostTask {
  tenantId: string;
  mode: Mode;
  id: string;
}

export interface DueEndpoint {
  tenantId: string;
  mode: Mode;
  id: string;
  due: number;
}

export interface DatabaseOptions {
  /** Of the login that owns nothing, see `apiLoginUrl`. */
  url: string;
  /** @defaultValue 10 */
  maxConnections?: number;
  /** A connection of the pool broke while nobody used it; the pool opens another. */
  onConnectionError?: (error: Error) => void;
}

/** A transaction waits this long for a connection, then fails as `unavailable`. */
const CONNECTION_WAIT_MS = 5_000;
/** A transaction that takes longer is rolled back. */
const TRANSACTION_TIMEOUT_MS = 10_000;
/**
 * The server's own deadlines, for what the client cannot end any more: a statement that waits for a lock keeps its
 * connection, and a process that froze in mid-transaction would keep its locks for as long as its socket lives.
 */
const STATEMENT_TIMEOUT_MS = TRANSACTION_TIMEOUT_MS;
const IDLE_TIMEOUT_MS = TRANSACTION_TIMEOUT_MS + 5_000;

/** Opens the records. Connects on first use. */
export function createDatabase(options: DatabaseOptions): Database {
  const onError = options.onConnectionError ?? (() => {});
  const adapter = new PrismaPg(
    {
      connectionString: options.url,
      max: options.maxConnections ?? 10,
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      idleTimeoutMillis: 30_000,
    },
    { onPoolError: onError, onConnectionError: onError },
  );
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });

  return {
    withTenant: (scope, work) =>
      prisma.$transaction(
        async (records) => {
          // First of all: before it no row of any tenant is there.
          await records.$executeRaw`
            SELECT set_config('app.tenant_id', ${scope.tenantId}, true), set_config('app.mode', ${scope.mode}, true),
                   set_config('app.agreed_only', ${seesAgreedOnly() ? 'on' : 'off'}, true),
                   set_config('app.candidate_id', ${seenCandidates().join(',')}, true),
                   set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true),
                   set_config('idle_in_transaction_session_timeout', ${String(IDLE_TIMEOUT_MS)}, true)`;
          return work(records);
        },
        { maxWait: CONNECTION_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
      ),
    async findKey(hash) {
      const rows = await prisma.$queryRaw<KeyRow[]>`SELECT * FROM find_key(${hash})`;
      const row = rows[0];
      if (!row) return null;
      return {
        tenantId: row.tenant_id,
        mode: row.mode,
        keyId: row.id,
        kind: row.kind,
        scopes: row.scopes,
        origins: row.origins,
      };
    },
    async findLink(hash) {
      const rows = await prisma.$queryRaw<IdRow[]>`SELECT * FROM find_link(${hash})`;
      const row = rows[0];
      return row ? { tenantId: row.tenant_id, mode: row.mode, linkId: row.id } : null;
    },
    async findKeyOwner(hash) {
      const rows = await prisma.$queryRaw<IdRow[]>`SELECT * FROM find_key_owner(${hash})`;
      const row = rows[0];
      return row ? { tenantId: row.tenant_id, mode: row.mode, keyId: row.id } : null;
    },
    async findSessionScope(sessionId) {
      const rows = await prisma.$queryRaw<ScopeRow[]>`SELECT * FROM find_session_scope(${sessionId})`;
      const row = rows[0];
      return row ? { tenantId: row.tenant_id, mode: row.mode } : null;
    },
    async findShare(hash) {
      const rows = await prisma.$queryRaw<ShareRow[]>`SELECT * FROM find_share(${hash})`;
      const row = rows[0];
      return row ? { tenantId: row.tenant_id, mode: row.mode, id: row.id, sessionId: row.session_id } : null;
    },
    async listLostTasks(relayedBefore, limit) {
      const rows = await prisma.$queryRaw<IdRow[]>`SELECT * FROM list_lost_tasks(${relayedBefore}, ${limit})`;
      return rows.map((row) => ({ tenantId: row.tenant_id, mode: row.mode, id: row.id }));
    },
    async listExpiredSessions(now, limit) {
      const rows = await prisma.$queryRaw<IdRow[]>`SELECT * FROM list_expired_sessions(${now}, ${limit})`;
      return rows.map((row) => ({ tenantId: row.tenant_id, mode: row.mode, sessionId: row.id }));
    },
    async listExpiredWorkspaces(now, limit) {
      const rows = await prisma.$queryRaw<
        IdRow[]
      >`SELECT * FROM list_expired_workspaces(${now}, ${limit}::integer)`;
      return rows.map((row) => ({ tenantId: row.tenant_id, mode: row.mode, candidateId: row.id }));
    },
    async forgetCandidateCodes(before, limit) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_candidate_codes(${before}, ${limit}::integer) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async forgetCandidateSignIns(before, limit) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_candidate_sign_ins(${before}, ${limit}::integer) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async listAccountsOfCandidates(accountIds) {
      const rows = await prisma.$queryRaw<
        { account_id: string }[]
      >`SELECT * FROM list_accounts_of_candidates(${[...accountIds]})`;
      return rows.map((row) => row.account_id);
    },
    async forgetIdempotencyKeys(now) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_idempotency_keys(${now}) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async forgetAuditEntries(before) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_audit_entries(${before}) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async forgetRequests(before, limit) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_requests(${before}, ${limit}::integer) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async eraseTenantLogs(tenantId, limit) {
      const rows = await prisma.$queryRaw<
        { erased: number }[]
      >`SELECT erase_tenant_logs(${tenantId}, ${limit}::integer) AS erased`;
      return rows[0]?.erased ?? 0;
    },
    async listDueTenants(now) {
      const rows = await prisma.$queryRaw<{ tenant_id: string }[]>`SELECT * FROM list_due_tenants(${now})`;
      return rows.map((row) => row.tenant_id);
    },
    async listCandidateRetentions() {
      const rows = await prisma.$queryRaw<
        { tenant_id: string; days: number }[]
      >`SELECT * FROM list_candidate_retentions()`;
      return rows.map((row) => ({ tenantId: row.tenant_id, days: row.days }));
    },
    async forgetDeliveries(before) {
      const rows = await prisma.$queryRaw<
        { forgotten: number }[]
      >`SELECT forget_deliveries(${before}) AS forgotten`;
      return rows[0]?.forgotten ?? 0;
    },
    async listDueEndpoints(most, mostOfEach) {
      const rows = await prisma.$queryRaw<
        (IdRow & { due: number })[]
      >`SELECT * FROM list_due_endpoints(${most}::integer, ${mostOfEach}::integer)`;
      return rows.map((row) => ({ tenantId: row.tenant_id, mode: row.mode, id: row.id, due: row.due }));
    },
    async listNoticedTenants() {
      const rows = await prisma.$queryRaw<
        (ScopeRow & { time_zone: string; oldest: Date | null })[]
      >`SELECT * FROM list_noticed_tenants()`;
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        mode: row.mode,
        timeZone: row.time_zone,
        oldest: row.oldest,
      }));
    },
    async findBillingAccount(provider, customerId) {
      const [row] = await prisma.$queryRaw<
        IdRow[]
      >`SELECT * FROM find_billing_account(${provider}, ${customerId})`;
      return row ? { tenantId: row.tenant_id, mode: row.mode, id: row.id } : null;
    },
    async listBillingAccounts() {
      const rows = await prisma.$queryRaw<IdRow[]>`SELECT * FROM list_billing_accounts()`;
      return rows.map((row) => ({ tenantId: row.tenant_id, mode: row.mode, id: row.id }));
    },
    async listStoredBytes() {
      const rows = await prisma.$queryRaw<
        { tenant_id: string; bytes: number }[]
      >`SELECT * FROM list_stored_bytes()`;
      return rows.map((row) => ({ tenantId: row.tenant_id, bytes: row.bytes }));
    },
    async listExpiringLinks(since, until) {
      const rows = await prisma.$queryRaw<
        (IdRow & { created_by: string })[]
      >`SELECT * FROM list_expiring_links(${since}, ${until})`;
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        mode: row.mode,
        linkId: row.id,
        memberId: row.created_by,
      }));
    },
    async rollUpUsage() {
      const rows = await prisma.$queryRaw<{ changed: number }[]>`SELECT roll_up_usage() AS changed`;
      return rows[0]?.changed ?? 0;
    },
    async check() {
      await prisma.$queryRaw`SELECT 1`;
    },
    close: () => prisma.$disconnect(),
  };
}

interface ScopeRow {
  tenant_id: string;
  mode: Mode;
}

interface IdRow extends ScopeRow {
  id: string;
}

interface ShareRow extends IdRow {
  session_id: string;
}

interface KeyRow extends IdRow {
  kind: 'publishable' | 'secret';
  scopes: string[];
  origins: string[];
}
