import type { Mode } from '@vivavoce/contract';
import type { Prisma } from '../generated/prisma/client.ts';

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
  concurrentSessions: number | null;
  minutesPerDay: number | null;
}

/** Raw Prisma is exported nowhere: every query runs in `withTenant`, and the few others are narrow functions of the database. */
export interface Database {
  /** Runs `work` in a transaction that sees and writes the records of this scope only. Rolled back when it throws. */
  withTenant<T>(scope: Scope, work: (records: TenantTransaction) => Promise<T>): Promise<T>;
  /** The active key with this SHA-256 (hexadecimal). */
  findKey(hash: string): Promise<FoundKey | null>;
  /** Tenant and mode of a session, for callers that know its id only (the agent, tasks). */
  findSessionScope(sessionId: string): Promise<{ tenantId: string; mode: Mode } | null>;
  /** Outbox rows whose task may have been lost: due, and not relayed or relayed before `relayedBefore`. */
  listLostTasks(relayedBefore: Date, limit: number): Promise<LostTask[]>;
  /** Sessions whose retention is over at `now`. */
  listExpiredSessions(now: Date, limit: number): Promise<{ tenantId: string; mode: Mode; sessionId: string }[]>;
  /** Forgets idempotency keys that expired before `now`, of all tenants. Answers how many. */
  forgetIdempotencyKeys(now: Date): Promise<number>;
  /** Whether the database answers. @throws where not */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface LostTask {
  tenantId: string;
  mode: Mode;
  id: string;
}
