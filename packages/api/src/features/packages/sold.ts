import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type Orders, orderFields, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { partOf } from '../../core/search.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { OFFERS } from './offers.ts';
import { type PackageRow, toPackage } from './resource.ts';
import type { Package } from './schema.ts';
import { termsOf } from './terms.ts';

/** A package, and whose it is. */
export interface SoldPackage extends Package {
  candidateName: string | null;
}

/** What is sold to candidates, and what became of it. */
export interface PackageSales {
  currency: string;
  /** The price list, in minor units of `currency`. */
  offers: { places: number; amount: number }[];
  /** Packages that candidates paid for, with what they brought in by currency, less what was given back. */
  sold: { packages: number; places: number; left: number; revenue: { currency: string; amount: number }[] };
  /** Packages that the tenant gave. */
  given: { packages: number; places: number; left: number };
}

/** @throws ApiError `not_allowed` */
export async function readSales({ database }: AppContext, caller: Caller): Promise<PackageSales> {
  requireMay(caller, 'billing:read');
  const { tenantId, mode } = caller;
  return database.withTenant({ tenantId, mode }, async (records) => {
    const { currency } = await termsOf(records, caller);
    const groups = await groupsOf(records, caller);
    const of = (source: string) => groups.filter((group) => group.source === source);
    return {
      currency,
      offers: OFFERS.map(({ places, prices }) => ({ places, amount: prices[currency] })),
      sold: {
        ...countsOf(of('bought')),
        revenue: of('bought').flatMap(({ currency, amount }) =>
          currency === null ? [] : [{ currency, amount }],
        ),
      },
      given: countsOf(of('given')),
    };
  });
}

interface Group {
  source: string;
  currency: string | null;
  packages: number;
  places: number;
  left: number;
  amount: number;
}

function groupsOf(records: TenantTransaction, { tenantId, mode }: Caller): Promise<Group[]> {
  return records.$queryRaw<Group[]>`
    SELECT source, currency, count(*)::float8 AS packages, sum(places)::float8 AS places,
           sum(greatest(places - refunded_places - used, 0))::float8 AS "left",
           sum(coalesce(amount, 0) - refunded_amount)::float8 AS amount
      FROM packages
     WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND status = 'paid'
     GROUP BY source, currency ORDER BY currency`;
}

function countsOf(groups: readonly Group[]): { packages: number; places: number; left: number } {
  const sum = (of: 'packages' | 'places' | 'left') => groups.reduce((total, group) => total + group[of], 0);
  return { packages: sum('packages'), places: sum('places'), left: sum('left') };
}

const ORDERS = {
  created: ['createdAt', 'time'],
  places: ['places', 'number'],
} as const satisfies Orders<string, string>;

export const listSoldSchema = pageQuerySchema.extend({
  /** Part of the candidate's name. */
  search: textSchema.trim().min(1).max(200).optional(),
  ...orderFields(ORDERS),
});

/** Every package of every candidate, the newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listSold(
  { database }: AppContext,
  caller: Caller,
  { search, ...query }: z.output<typeof listSoldSchema>,
): Promise<{ data: SoldPackage[]; nextCursor: string | null }> {
  requireMay(caller, 'billing:read');
  const { tenantId, mode } = caller;
  const page = pageBy(ORDERS, query);
  return database.withTenant({ tenantId, mode }, async (records) => {
    const rows = await records.package.findMany({
      where: {
        tenantId,
        mode,
        ...(search === undefined ? {} : { candidateId: { in: await idsOf(records, caller, search) } }),
        ...page.where,
      },
      ...page.first,
    });
    const names = await namesOf(records, caller, rows);
    return page.of(rows, (row) => ({
      ...toPackage(row),
      candidateName: names.get(row.candidateId) ?? null,
    }));
  });
}

/** Candidates who are called so. */
async function idsOf(
  records: TenantTransaction,
  { tenantId, mode }: Caller,
  name: string,
): Promise<string[]> {
  const candidates = await records.candidate.findMany({
    where: { tenantId, mode, name: partOf(name) },
    select: { id: true },
  });
  return candidates.map(({ id }) => id);
}

async function namesOf(records: TenantTransaction, { tenantId, mode }: Caller, rows: readonly PackageRow[]) {
  const candidates = await records.candidate.findMany({
    where: { tenantId, mode, id: { in: rows.map(({ candidateId }) => candidateId) } },
    select: { id: true, name: true },
  });
  return new Map(candidates.map(({ id, name }) => [id, name]));
}
