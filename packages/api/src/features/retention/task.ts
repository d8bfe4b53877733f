import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { withLogContext } from '../../logging/context.ts';
import { forgetIdleCandidates } from '../candidates/index.ts';
import { forgetOldRequests } from '../requests/index.ts';
import { dropFiles, filesOf } from '../resumes/index.ts';
import { eraseRecordsOf } from '../sessions/index.ts';
import { eraseDueTenants } from '../settings/index.ts';

export interface RetentionOptions {
  /** @defaultValue the time now */
  now?: Date;
  /** Sessions looked up at once. @defaultValue 100 */
  batchSize?: number;
  /** Sessions erased in one run, at most: a run must end before the next begins. @defaultValue 20000 */
  maxSessions?: number;
}

/**
 * Erases every session whose template's retention days are over, of all tenants and both modes, each in its own tenant's
 * scope and transaction, as `DELETE /v1/sessions/{id}` does. Killed at any line, or stopped by `signal`, the next run goes on.
 */
export async function enforceRetention(
  context: CoreContext,
  signal: AbortSignal,
  { now = new Date(), batchSize = 100, maxSessions = 20_000 }: RetentionOptions = {},
): Promise<void> {
  const result = {
    erased: 0,
    failed: 0,
    forgottenKeys: 0,
    forgottenRequests: 0,
    forgottenCandidates: 0,
    erasedTenants: 0,
  };
  // One that cannot be erased must not hold up the rest, nor be tried again in the same run.
  const stuck = new Set<string>();
  while (result.erased + result.failed < maxSessions && !signal.aborted) {
    const batch = await context.database.listExpiredSessions(now, batchSize + stuck.size);
    const due = batch.filter(({ sessionId }) => !stuck.has(sessionId));
    if (due.length === 0) break;
    for (const { tenantId, mode, sessionId } of due) {
      if (signal.aborted) break;
      await withLogContext({ tenantId, sessionId }, async () => {
        try {
          await eraseRecordsOf(context, { tenantId, mode, sessionId });
          result.erased += 1;
        } catch (error) {
          stuck.add(sessionId);
          // Gone already: somebody deleted it meanwhile.
          if (error instanceof ApiError && error.code === 'not_found') return;
          result.failed += 1;
          context.log.error({ err: error }, 'could not erase a session');
        }
      });
    }
  }
  // Each by itself: what fails tonight must not keep the others from being forgotten.
  const steps = {
    forgottenKeys: () => context.database.forgetIdempotencyKeys(now),
    forgottenRequests: () => forgetOldRequests(context, { now, signal }),
    forgottenCandidates: () =>
      forgetIdleCandidates(context, {
        now,
        signal,
        leftBy: async (records, tenantId, ids) => {
          const files = await filesOf(records, { tenantId, mode: 'any' }, ids);
          return () => dropFiles(context, files);
        },
      }),
    erasedTenants: () => eraseDueTenants(context, { now, signal }),
  };
  for (const name of [
    'forgottenKeys',
    'forgottenRequests',
    'forgottenCandidates',
    'erasedTenants',
  ] as const) {
    try {
      result[name] = await steps[name]();
    } catch (error) {
      result.failed += 1;
      context.log.error({ err: error, step: name }, 'a step of the retention failed');
    }
  }
  context.log.info({ ...result }, 'retention enforced');
}
