import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { Caller } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { TABS, type Tab } from './stages.ts';

/** How an interview came about. */
export const SOURCES = ['link', 'api', 'page', 'member'] as const;
export type Source = (typeof SOURCES)[number];

/** Bands of the score, as shares of what could be reached. */
export const SCORE_BANDS = ['high', 'middle', 'low', 'none'] as const;
export type ScoreBand = (typeof SCORE_BANDS)[number];

/** Which interviews a list, its counts and its export are about. */
export const interviewFilterSchema = z.strictObject({
  /** Words that name, e-mail, external id or id begin with. */
  search: textSchema.trim().max(200).exactOptional(),
  /** Id of a template. */
  template: textSchema.min(1).max(60).exactOptional(),
  source: z.enum(SOURCES).exactOptional(),
  score: z.enum(SCORE_BANDS).exactOptional(),
  /** Created at this time or later. */
  createdFrom: z.iso.datetime({ offset: true }).exactOptional(),
  /** Created before this time. */
  createdBefore: z.iso.datetime({ offset: true }).exactOptional(),
});
export type InterviewFilter = z.output<typeof interviewFilterSchema>;

export const tabSchema = z.enum(TABS);

/** Found by their words, that many are asked for by their ids; where there are more, whoever reads on meets one soon enough. */
const MOST_FOUND = 1_000;

/** The rows of `sessions s` that a filter means, as a condition. */
export async function conditionOf(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  { filter, tab }: { filter: InterviewFilter; tab: Tab },
): Promise<Prisma.Sql> {
  const conditions = [
    Prisma.sql`s.tenant_id = ${tenantId}`,
    // A column of its own: under the policies an index can be asked for a boolean, and not for an enum.
    mode === 'live' ? Prisma.sql`s.is_live` : Prisma.sql`NOT s.is_live`,
  ];
  if (tab !== 'all') conditions.push(Prisma.sql`s.stage = ${tab}`);
  if (filter.search) conditions.push(await found(records, filter.search));
  if (filter.template !== undefined) conditions.push(Prisma.sql`s.template_id = ${filter.template}`);
  if (filter.source !== undefined) conditions.push(ofSource(filter.source));
  if (filter.score !== undefined) conditions.push(OF_BAND[filter.score]);
  if (filter.createdFrom !== undefined)
    conditions.push(Prisma.sql`s.created_at >= ${filter.createdFrom}::timestamptz`);
  if (filter.createdBefore !== undefined)
    conditions.push(Prisma.sql`s.created_at < ${filter.createdBefore}::timestamptz`);
  return Prisma.join(conditions, ' AND ');
}

async function found(records: TenantTransaction, words: string): Promise<Prisma.Sql> {
  const rows = await records.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM find_interviews(${words}, ${MOST_FOUND + 1}::integer) f`;
  if (rows.length > MOST_FOUND) return Prisma.sql`s.search @@ (SELECT search_query(${words}))`;
  return Prisma.sql`s.id = ANY (${rows.map(({ id }) => id)}::text[])`;
}

const OF_BAND: Record<ScoreBand, Prisma.Sql> = {
  high: Prisma.sql`s.score >= 0.75`,
  middle: Prisma.sql`s.score >= 0.5 AND s.score < 0.75`,
  low: Prisma.sql`s.score < 0.5`,
  none: Prisma.sql`s.score IS NULL`,
};

function ofSource(source: Source): Prisma.Sql {
  switch (source) {
    case 'link':
      return Prisma.sql`s.link_id IS NOT NULL`;
    case 'api':
      return ofKeys('secret');
    case 'page':
      return ofKeys('publishable');
    case 'member':
      return Prisma.sql`s.key_id IS NULL AND s.link_id IS NULL`;
  }
}

function ofKeys(kind: 'secret' | 'publishable'): Prisma.Sql {
  return Prisma.sql`s.link_id IS NULL AND s.key_id IN (SELECT k.id FROM keys k WHERE k.tenant_id = s.tenant_id AND k.kind = ${kind}::key_kind)`;
}
