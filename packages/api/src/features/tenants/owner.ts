import { randomText } from '@vivavoce/contract/ids';
import { hashPassword } from 'better-auth/crypto';
import type { Accounts } from '../../auth/accounts.ts';
import type { Database } from '../../database/database.ts';

export interface NewOwner {
  tenantId: string;
  email: string;
  name: string;
  /** Also of an account that is there already. @defaultValue a new one for a new account, and the old one of one that is there */
  password?: string;
}

/** There is no tenant with this id. */
export class OwnerlessTenant extends Error {
  override readonly name = 'OwnerlessTenant';
}

/**
 * Makes somebody an owner of a tenant, also of one from before there was sign-in: it gets its organization then. `database` and
 * `accounts` must be the owner's. Answers the password of a new account.
 */
export async function putOwner(
  { database, accounts }: { database: Database; accounts: Accounts },
  { tenantId, email, name, password }: NewOwner,
): Promise<{ password: string | undefined }> {
  const tenant = await database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.tenant.findUnique({ where: { id: tenantId }, select: { id: true, slug: true, name: true } }),
  );
  if (!tenant) throw new OwnerlessTenant(`There is no tenant \`${tenantId}\`.`);
  return accounts.transaction(async (records) => {
    await records.putTenant(tenant);
    await records.holdTenant(tenantId);
    const known = await records.findAccount(email);
    const given = password ?? (known ? undefined : randomText(20));
    const passwordHash = given === undefined ? '' : await hashPassword(given);
    const accountId = known?.id ?? (await records.addAccount({ email, name, passwordHash }));
    if (known && given !== undefined) await records.setPassword(accountId, passwordHash);
    const membership = await records.membershipOf(tenantId, accountId);
    if (membership) await records.setRole(tenantId, membership.id, 'owner');
    else await records.addMember({ tenantId, accountId, role: 'owner' });
    return { password: known ? undefined : given };
  });
}
