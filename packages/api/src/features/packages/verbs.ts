import { newId } from '@vivavoce/contract/ids';
import type { AppContext } from '../../context.ts';
import { type Caller, candidateIdOf, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { OFFERS, priceOf } from './offers.ts';
import { toPackage } from './resource.ts';
import type { Balance, NewGift, NewPurchase, Package, Purchase } from './schema.ts';
import { settlePackage } from './settle.ts';
import { termsOf } from './terms.ts';

/** So many are told, and so many open payments are asked about. */
const SHOWN = 50;
const ASKED = 3;

/**
 * What a candidate has left, and what can be bought. Payments that are open are asked about first: whoever comes back from paying sees
 * it at once. What belongs to a row that was merged into theirs is theirs.
 * @throws ApiError `not_allowed`
 */
export async function readBalance(
  context: AppContext,
  caller: Caller,
  { candidateId: named }: { candidateId?: string | undefined },
): Promise<Balance> {
  requireMay(caller, 'packages:read');
  const candidateId = candidateIdOf(caller, named);
  const { tenantId, mode } = caller;
  const { where, open } = await context.database.withTenant(caller, async (records) => {
    const ids = await rowsOf(records, caller, candidateId);
    const where = { tenantId, mode, candidateId: { in: ids } };
    const open = await records.package.findMany({
      where: { ...where, status: 'open' },
      orderBy: { createdAt: 'desc' },
      take: ASKED,
    });
    return { where, open };
  });
  for (const row of open) await settlePackage(context, row);
  return context.database.withTenant(caller, async (records) => {
    const rows = await records.package.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    const packages = rows.map(toPackage);
    const { required, currency } = await termsOf(records, caller);
    return {
      required,
      left: packages.reduce((sum, { left }) => sum + left, 0),
      offers: OFFERS.map(({ places, prices }) => ({ places, amount: prices[currency], currency })),
      packages,
    };
  });
}

/**
 * Begins the payment of a package. Its places are there once it is paid.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` outside of live mode, in an anonymous workspace and for another size or address, `unavailable`
 */
export async function buyPackage(
  context: AppContext,
  caller: Caller,
  { candidateId: named, places, successUrl, cancelUrl }: NewPurchase,
): Promise<Purchase> {
  requireMay(caller, 'packages:buy');
  const candidateId = candidateIdOf(caller, named);
  requireLive(caller);
  requireOwnPages(caller, { successUrl, cancelUrl });
  const { tenantId, mode } = caller;
  const { row, provider } = await context.database.withTenant(caller, async (records) => {
    const { row: buyer } = await loadPerson(records, caller, candidateId);
    if (buyer.anonymousUntil) {
      // It is erased with its day, and what was paid for would be, too.
      throw new ApiError('invalid_request', {
        detail: 'An anonymous workspace is erased after a day, and buys nothing.',
        fix: 'Claim it for a known candidate first.',
      });
    }
    const { currency } = await termsOf(records, caller);
    const amount = priceOf(places, currency);
    if (amount === undefined)
      throw refusal('/places', 'No package has this size. Send one of those on offer.');
    const provider = context.payments?.taking(currency);
    if (!provider) {
      throw new ApiError('unavailable', {
        detail: 'This deployment has no payment provider for this currency.',
      });
    }
    const bought = { source: 'bought', status: 'open', provider: provider.name, places, amount, currency };
    const row = await records.package.create({
      data: { tenantId, mode, id: newId('package'), candidateId, ...bought },
    });
    return { row, provider };
  });
  const checkout = await provider.startPurchase({
    customerId: null,
    name: places === 1 ? '1 interview' : `${places} interviews`,
    currency: row.currency ?? '',
    amount: Number(row.amount),
    reference: { tenantId, mode, packageId: row.id },
    key: row.id,
    successUrl,
    cancelUrl,
  });
  await context.database.withTenant(caller, (records) =>
    records.package.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { checkoutId: checkout.id },
    }),
  );
  return { package: toPackage(row), url: checkout.url };
}

export interface GiveInput {
  gift: NewGift;
  /** Runs last in the transaction, with the answer. */
  keep?: (records: TenantTransaction, answer: Package) => Promise<void>;
}

/** Gives a candidate interviews; the tenant pays them as it goes. @throws ApiError `not_allowed`, `not_found`, `invalid_request` */
export async function givePackage(
  { database }: AppContext,
  caller: Caller,
  { gift: { candidateId, places }, keep }: GiveInput,
): Promise<Package> {
  requireMay(caller, 'packages:give');
  requireLive(caller);
  const { tenantId, mode } = caller;
  return database.withTenant(caller, async (records) => {
    await loadPerson(records, caller, candidateId);
    const row = await records.package.create({
      data: { tenantId, mode, id: newId('package'), candidateId, source: 'given', status: 'paid', places },
    });
    const answer = toPackage(row);
    await keep?.(records, answer);
    return answer;
  });
}

/** Every row of a person; none where nobody is known by this id. */
async function rowsOf(records: TenantTransaction, caller: Caller, id: string): Promise<string[]> {
  const { tenantId, mode } = caller;
  const found = await records.candidate.findFirst({ where: { tenantId, mode, id }, select: { id: true } });
  return found ? idsOf(await loadPerson(records, caller, id)) : [];
}

function requireLive({ mode }: Caller): void {
  if (mode !== 'live') {
    throw new ApiError('invalid_request', {
      detail: 'Test mode costs nothing: packages exist in live mode only.',
      fix: 'Call with a live key.',
    });
  }
}

/** A page may lead back to itself only: nobody is sent from the payment to an address that somebody slipped in. */
function requireOwnPages({ origin }: Caller, pages: { successUrl: string; cancelUrl: string }): void {
  if (origin === null) return;
  for (const [name, url] of Object.entries(pages)) {
    if (new URL(url).origin !== origin)
      throw refusal(`/${name}`, 'Send an address of the page’s own origin.');
  }
}

function refusal(pointer: string, detail: string): ApiError {
  return new ApiError('invalid_request', { errors: [{ pointer, detail }] });
}
