import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';

/**
 * Somebody who is nobody yet: a page with its publishable key, or whoever works in an anonymous workspace. A partner whose backend
 * says who somebody is has accounts of its own, and its users never see these.
 * @throws ApiError `not_allowed`
 */
export function requireVisitor(caller: Caller): void {
  if (caller.kind === 'candidate') {
    if (caller.anonymousUntil !== null) return;
    throw new ApiError('not_allowed', {
      detail: 'It is known already who this candidate is.',
      fix: 'Ask with the publishable key, or with the token of an anonymous workspace.',
    });
  }
  if (caller.kind !== 'publishable') throw new ApiError('not_allowed');
  requireMay(caller, 'workspaces:open');
}

/** Whether candidates can have accounts of their own at this tenant. @throws ApiError `not_allowed` */
export async function accountsOffered(context: AppContext, caller: Caller): Promise<{ offered: boolean }> {
  if (caller.kind !== 'candidate') requireVisitor(caller);
  return { offered: await offersAccounts(context, caller) };
}

/** Whether a tenant offers them, for pages of ours. */
export async function offersAccounts(
  { database }: Pick<AppContext, 'database'>,
  scope: Pick<Caller, 'tenantId' | 'mode'>,
): Promise<boolean> {
  const tenant = await database.withTenant(scope, (records) => offering(records, scope));
  return tenant !== null;
}

/** The tenant, where it offers accounts. */
export async function offering(
  records: TenantTransaction,
  { tenantId }: Pick<Caller, 'tenantId'>,
): Promise<{ name: string; senderName: string | null; replyTo: string | null } | null> {
  return records.tenant.findFirst({
    where: { id: tenantId, offersAccounts: true, closedAt: null },
    select: { name: true, senderName: true, replyTo: true },
  });
}

export function notOffered(): ApiError {
  return new ApiError('not_allowed', {
    detail: 'This tenant offers candidates no accounts.',
    fix: 'Turn them on in the console, under Settings.',
  });
}
