import { newId, randomText } from '@vivavoce/contract/ids';
import type { AppContext } from '../../context.ts';
import { memberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Role } from '../../core/policy.ts';
import type { Account } from '../../core/sign-in.ts';
import { audit } from '../audit/index.ts';
import { addSeedTemplates, slugOf } from './create.ts';

/** A tenant that somebody belongs to. */
export interface OwnTenant {
  id: string;
  slug: string;
  name: string;
  role: Role;
}

/** Tenants that one person may make. */
const MOST_OWNED = 20;
const SLUG_ATTEMPTS = 3;

/** The tenants that an account is a member of, in the order in which it joined them. */
export async function listOwnTenants(context: AppContext, account: Account): Promise<OwnTenant[]> {
  const memberships = await context.accounts.transaction((records) => records.membershipsOf(account.id));
  const tenants = await Promise.all(
    memberships.map(async ({ tenantId, role }) => {
      const row = await context.database.withTenant({ tenantId, mode: 'any' }, (records) =>
        records.tenant.findUnique({ where: { id: tenantId }, select: { slug: true, name: true } }),
      );
      return row ? [{ id: tenantId, ...row, role }] : [];
    }),
  );
  return tenants.flat();
}

/** Makes a tenant with its first templates, in both modes; the account is its owner. @throws ApiError `invalid_request` */
export async function createOwnTenant(
  context: AppContext,
  account: Account,
  { name }: { name: string },
): Promise<OwnTenant> {
  const memberships = await context.accounts.transaction((records) => records.membershipsOf(account.id));
  if (memberships.filter(({ role }) => role === 'owner').length >= MOST_OWNED) {
    throw new ApiError('invalid_request', {
      detail: `An account owns at most ${MOST_OWNED} tenants.`,
      fix: 'Close one that is not used, then try again.',
    });
  }
  const wanted = slugOf(name) || 'tenant';
  for (let attempt = 0; attempt < SLUG_ATTEMPTS; attempt += 1) {
    const slug = attempt === 0 ? wanted : `${wanted.slice(0, 50)}-${randomText(6).toLowerCase()}`;
    const tenant = await tryCreate(context, account, { name, slug });
    if (tenant) return tenant;
  }
  throw new ApiError('unavailable');
}

/** Nothing where the slug is taken: whose it is, nobody else learns. */
function tryCreate(
  context: AppContext,
  account: Account,
  { name, slug }: { name: string; slug: string },
): Promise<OwnTenant | undefined> {
  const id = newId('tenant');
  return context.database.withTenant({ tenantId: id, mode: 'any' }, async (records) => {
    const { count } = await records.tenant.createMany({ data: [{ id, slug, name }], skipDuplicates: true });
    if (count === 0) return undefined;
    await addSeedTemplates(records, id);
    await context.accounts.transaction(async (accounts) => {
      await accounts.putTenant({ id, slug, name });
      const memberId = await accounts.addMember({ tenantId: id, accountId: account.id, role: 'owner' });
      const member = memberCaller({
        tenantId: id,
        mode: 'live',
        origin: null,
        memberId,
        accountId: account.id,
        name: account.name,
        role: 'owner',
      });
      await audit({ records }, member, { action: 'tenant.created', subject: { type: 'tenant', id } });
    });
    return { id, slug, name, role: 'owner' };
  });
}
