import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Caller } from '../core/caller.ts';
import { ApiError } from '../core/error.ts';
import { createSeal } from '../core/seal.ts';
import type { Database, TenantTransaction } from '../database/database.ts';
import { aboutOf, holdSubject, type SubjectRef } from '../events/subject.ts';
import { type ApiContext, type ApiEnv, callerOf, type IdempotentRequest } from './context.ts';
import { IDEMPOTENCY_KEY } from './openapi.ts';

/** How long an answer is kept for a repeated request. */
export const IDEMPOTENCY_TTL_MS = 24 * 3_600_000;
/** A first request that has not ended by then was killed: the next one with its key takes over. */
const ABANDONED_AFTER_MS = 30_000;

const keptAnswerSchema = z.object({ sealed: z.string() });

export interface IdempotencyOptions {
  database: Database;
  /** Answers are kept sealed under it: they can hold a session token. */
  tokenSecret: string;
  /** Milliseconds since the epoch. @defaultValue `Date.now` */
  now?: () => number;
}

/**
 * `Idempotency-Key` on POST: a repeated request is answered with the first one's answer and does nothing again. The key
 * belongs to the caller and to method, address with its query, and body; it is kept for 24 hours. Only answers of success are kept: whatever
 * failed had no effect and may be tried again. Behind authentication.
 *
 * A route whose effect is a transaction calls `keepAnswer` inside it, so that effect and answer are stored together or not
 * at all; a process killed in between leaves nothing half-done.
 */
export function idempotency(options: IdempotencyOptions): MiddlewareHandler<ApiEnv> {
  const seal = createSeal(options.tokenSecret, 'idempotent-answers');
  const now = options.now ?? Date.now;
  return async (c, next) => {
    const key = c.req.method === 'POST' ? c.req.header('Idempotency-Key') : undefined;
    if (key === undefined) return next();
    if (!IDEMPOTENCY_KEY.test(key)) {
      throw new ApiError('invalid_request', {
        errors: [
          {
            pointer: 'header.idempotency-key',
            detail: 'Send 1 to 255 visible ASCII characters, e.g. a UUID.',
          },
        ],
      });
    }
    const caller = callerOf(c);
    const request: IdempotentRequest = {
      actor: actorOf(caller, c.get('address')),
      key,
      seal,
      kept: false,
    };
    // The query belongs to it: it can name whose record is made.
    const requestHash = createHash('sha256')
      .update(`${c.req.method}\n${c.req.path}${new URL(c.req.url).search}\n`)
      .update(new Uint8Array(await c.req.arrayBuffer()))
      .digest('hex');

    const found = await options.database.withTenant(caller, (records) =>
      claim(records, caller, { request, requestHash, now: now() }),
    );
    if (found) {
      return c.body(found.body, found.status as ContentfulStatusCode, {
        'Content-Type': 'application/json',
        'Idempotent-Replayed': 'true',
      });
    }

    c.set('idempotent', request);
    await next();
    // Where the commit failed, what was kept inside the transaction went with it.
    if (request.kept && c.res.ok) return;
    const where = whereOf(caller, request);
    if (c.res.status >= 200 && c.res.status < 300) {
      const body = await c.res.clone().text();
      await options.database.withTenant(caller, (records) =>
        store(records, caller, { request, status: c.res.status, body }),
      );
    } else {
      await options.database.withTenant(caller, (records) =>
        records.idempotencyKey.deleteMany({ where: { ...where, status: null } }),
      );
    }
  };
}

/**
 * Stores the answer of a request that came with an `Idempotency-Key`, in the transaction of its effect. Without the header
 * does nothing. Call it last in the transaction, and answer exactly this.
 * @throws ApiError `idempotency_in_progress` where another request took the key over meanwhile: the effect is rolled back.
 */
export async function keepAnswer(
  c: ApiContext,
  records: TenantTransaction,
  answer: { status: number; body: unknown },
): Promise<void> {
  const request = c.get('idempotent');
  if (!request) return;
  const { status } = answer;
  const kept = await store(records, callerOf(c), { request, status, body: JSON.stringify(answer.body) });
  if (!kept) throw new ApiError('idempotency_in_progress', { headers: { 'Retry-After': '1' } });
  request.kept = true;
}

/** Says what the answer is about, so that it is erased with it. Without an `Idempotency-Key` does nothing. */
export function keepWithSubject(c: ApiContext, subject: Pick<SubjectRef, 'type' | 'id'>): void {
  const request = c.get('idempotent');
  if (request) request.subject = subject;
}

/** Says of whom the answer tells, where it is about many. Without an `Idempotency-Key` does nothing. */
export function keepWithPeople(c: ApiContext, candidateIds: readonly string[]): void {
  const request = c.get('idempotent');
  if (request) request.people = [...candidateIds];
}

interface Kept {
  request: IdempotentRequest;
  status: number;
  body: string;
}

/** Puts the answer to its key, sealed. Answers whether the key was still this request's. */
async function store(
  records: TenantTransaction,
  caller: Caller,
  { request, status, body }: Kept,
): Promise<boolean> {
  const where = { ...whereOf(caller, request), status: null };
  const subject = request.subject && { tenantId: caller.tenantId, mode: caller.mode, ...request.subject };
  if (subject && !(await holdSubject(records, subject))) {
    // Erased while the request was under way: nothing about it is kept.
    await records.idempotencyKey.deleteMany({ where });
    return true;
  }
  const { count } = await records.idempotencyKey.updateMany({
    where,
    data: {
      status,
      ...(subject ? aboutOf(subject) : {}),
      people: request.people ?? [],
      response: { sealed: request.seal.close(body) },
    },
  });
  return count > 0;
}

interface Claim {
  request: IdempotentRequest;
  requestHash: string;
  now: number;
}

/** Takes the key for this request, or finds the answer of an earlier one. */
async function claim(
  records: TenantTransaction,
  caller: Caller,
  { request, requestHash, now }: Claim,
): Promise<{ status: number; body: string } | undefined> {
  const where = whereOf(caller, request);
  const times = { createdAt: new Date(now), expiresAt: new Date(now + IDEMPOTENCY_TTL_MS) };
  await records.idempotencyKey.deleteMany({ where: { ...where, expiresAt: { lte: new Date(now) } } });
  const { count } = await records.idempotencyKey.createMany({
    data: [{ ...where, requestHash, ...times }],
    skipDuplicates: true,
  });
  if (count === 1) return undefined;

  const stored = await records.idempotencyKey.findFirst({ where });
  const busy = () => new ApiError('idempotency_in_progress', { headers: { 'Retry-After': '1' } });
  // Gone between the two statements: the first request failed and gave the key back.
  if (!stored) throw busy();
  if (stored.requestHash !== requestHash) throw new ApiError('idempotency_conflict');
  if (stored.status !== null) {
    const body = request.seal.open(keptAnswerSchema.parse(stored.response).sealed);
    if (body !== undefined) return { status: stored.status, body };
    // Sealed under a secret that is no longer in force, or about somebody who was erased. The effect happened, so it must not happen again.
    throw new ApiError('idempotency_conflict', {
      detail: 'The stored response to this key can no longer be read.',
      fix: 'Look the record up, or send the request with a new key.',
    });
  }
  if (now - stored.createdAt.getTime() < ABANDONED_AFTER_MS) throw busy();
  const taken = await records.idempotencyKey.updateMany({
    where: { ...where, status: null, createdAt: stored.createdAt },
    data: times,
  });
  if (taken.count === 0) throw busy();
  return undefined;
}

/**
 * Who a key belongs to. A publishable key is in everybody's hands, so its address counts, too: nobody can be answered
 * somebody else's session.
 */
function actorOf(caller: Caller, address: string): string {
  switch (caller.kind) {
    case 'secret':
      return caller.keyId;
    case 'member':
      return caller.memberId;
    case 'candidate':
      return caller.candidateId;
    case 'session':
    case 'agent':
      return caller.sessionId;
    // Whoever may read a result is answered nothing that was the candidate's: it can hold the token that opens the session.
    case 'result':
      return `result ${caller.sessionId}`;
    case 'publishable':
      return `${caller.keyId} ${createHash('sha256').update(address).digest('base64url').slice(0, 22)}`;
  }
}

function whereOf(caller: Caller, request: IdempotentRequest) {
  return { tenantId: caller.tenantId, mode: caller.mode, actor: request.actor, key: request.key };
}
