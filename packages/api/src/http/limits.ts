import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { ApiError } from '../core/error.ts';

/**
 * How often something may happen within a minute. Wide enough for a lecture hall behind one address, narrow enough to end a
 * loop or a scan.
 */
export const LIMITS = {
  /** Every request of one address under `/v1` and `/embed`, whoever calls: no credential is short enough to be guessed. */
  address: { points: 3_000, perMs: 60_000 },
  /** Requests of one secret key. */
  secret: { points: 1_200, perMs: 60_000 },
  /** Passwords tried for one e-mail address, wherever they come from. */
  signIn: { points: 30, perMs: 900_000 },
  /** Requests of one person in the console, whichever tenant they are about. */
  member: { points: 1_200, perMs: 60_000 },
  /** Requests of the holder of one session token. */
  client: { points: 300, perMs: 60_000 },
  /** Shared interviews that one address opens: pages and files. */
  share: { points: 60, perMs: 60_000 },
  /** Sessions that one address creates with one publishable key. */
  publishable: { points: 60, perMs: 60_000 },
  /** Anonymous workspaces that one address opens with one publishable key. */
  workspace: { points: 60, perMs: 3_600_000 },
  /** Codes that one address of the network has mailed, to whomever: a lecture hall may sign in at once. */
  codeAsked: { points: 300, perMs: 3_600_000 },
  /** Codes that are mailed to one person on behalf of one tenant. With the tries of each it bounds how often somebody can guess. */
  codeSent: { points: 6, perMs: 3_600_000 },
  /** Resumes and jobs that one address hands in without being anybody, in a day. */
  anonymousFile: { points: 100, perMs: 86_400_000 },
} as const satisfies Record<string, { points: number; perMs: number }>;

export type LimitName = keyof typeof LIMITS;

/** What a caller has left. */
export interface Allowance {
  remaining: number;
  /** Until it is whole again. */
  resetMs: number;
}

/** Counters that all processes of the API share. */
export interface Limits {
  /** Counts one. @throws ApiError `rate_limited` with `Retry-After` */
  consume(limit: LimitName, caller: string): Promise<Allowance | undefined>;
  close(): Promise<void>;
}

export interface LimitOptions {
  /** Login of the API, where no Redis is given. */
  databaseUrl: string;
  redisUrl?: string;
  /** The store does not answer; counting goes on in this process alone. */
  onStoreError?: (error: Error) => void;
}

const STORE_TIMEOUT_MS = 1_000;

/** Counts in Redis where there is one, else in PostgreSQL. While the store is away every process counts for itself. */
export function createLimits(options: LimitOptions): Limits {
  const onStoreError = options.onStoreError ?? (() => {});
  const store = options.redisUrl
    ? redisStore(options.redisUrl, onStoreError)
    : postgresStore(options.databaseUrl, onStoreError);
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, { points, perMs }]) => {
      const base = { keyPrefix: `limit:${name}`, points, duration: perMs / 1_000 };
      return [
        name,
        store.limiter({
          ...base,
          insuranceLimiter: new RateLimiterMemory(base),
          inMemoryBlockOnConsumed: points + 1,
        }),
      ];
    }),
  );
  return {
    async consume(limit, caller) {
      try {
        await store.opened;
        const counted = await limiters[limit]?.consume(hashOf(caller));
        return counted && { remaining: Math.max(0, counted.remainingPoints), resetMs: counted.msBeforeNext };
      } catch (rejected) {
        if (!(rejected instanceof RateLimiterRes)) throw rejected;
        const seconds = Math.max(1, Math.ceil(rejected.msBeforeNext / 1_000));
        const headers = allowanceHeaders(limit, { remaining: 0, resetMs: rejected.msBeforeNext });
        throw new ApiError('rate_limited', { headers: { ...headers, 'Retry-After': String(seconds) } });
      }
    },
    close: () => store.close(),
  };
}

/** What is left, as the working group for HTTP writes it (`draft-ietf-httpapi-ratelimit-headers`). */
export function allowanceHeaders(
  limit: LimitName,
  { remaining, resetMs }: Allowance,
): { 'RateLimit-Policy': string; RateLimit: string } {
  const { points, perMs } = LIMITS[limit];
  return {
    'RateLimit-Policy': `"${limit}";q=${points};w=${perMs / 1_000}`,
    RateLimit: `"${limit}";r=${remaining};t=${Math.ceil(resetMs / 1_000)}`,
  };
}

/** The store keeps no address in clear. */
function hashOf(caller: string): string {
  return createHash('sha256').update(caller).digest('base64url');
}

type LimiterOptions = Omit<ConstructorParameters<typeof RateLimiterPostgres>[0], 'storeClient'>;

interface Store {
  /** Settles once the first connection stands, or is late. */
  opened: Promise<void>;
  limiter(options: LimiterOptions): RateLimiterPostgres | RateLimiterRedis;
  close(): Promise<void>;
}

function postgresStore(databaseUrl: string, onStoreError: (error: Error) => void): Store {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: STORE_TIMEOUT_MS,
    query_timeout: STORE_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  pool.on('error', onStoreError);
  return {
    // The pool connects by itself, within the time of a request.
    opened: Promise.resolve(),
    // The table is a migration's; a sweep of expired counters runs in every process, harmlessly.
    limiter: (options) =>
      new RateLimiterPostgres({
        ...options,
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
      }),
    close: () => pool.end(),
  };
}

function redisStore(redisUrl: string, onStoreError: (error: Error) => void): Store {
  const redis = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: STORE_TIMEOUT_MS,
    connectTimeout: STORE_TIMEOUT_MS,
  });
  redis.on('error', onStoreError);
  let late: NodeJS.Timeout | undefined;
  const opened = new Promise<void>((resolve) => {
    redis.once('ready', resolve);
    late = setTimeout(resolve, STORE_TIMEOUT_MS);
  }).finally(() => clearTimeout(late));
  return {
    opened,
    limiter: (options) => new RateLimiterRedis({ ...options, storeClient: redis }),
    async close() {
      redis.disconnect();
    },
  };
}
