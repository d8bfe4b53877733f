import { z } from 'zod';
import { decodeCursor } from '../../core/page.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** What a list of interviews is sorted by; of equals the one with the higher id comes first in a descending list. */
export const SORTS = ['created', 'finished', 'name', 'score', 'length'] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'asc' | 'desc';

export interface Order {
  sort: Sort;
  direction: Direction;
}

interface Column {
  sql: Prisma.Sql;
  /** Type of a position, for the database. */
  type: Prisma.Sql;
  /** Whether some interviews have none: they come last either way. */
  nullable: boolean;
}

const TEXT = Prisma.sql`text`;
const COLUMNS: Record<Sort, Column> = {
  created: { sql: Prisma.sql`s.created_at`, type: Prisma.sql`timestamptz`, nullable: false },
  finished: { sql: Prisma.sql`s.ended_at`, type: Prisma.sql`timestamptz`, nullable: true },
  name: { sql: Prisma.sql`s.sort_name`, type: TEXT, nullable: true },
  score: { sql: Prisma.sql`s.score`, type: Prisma.sql`double precision`, nullable: true },
  length: { sql: Prisma.sql`s.duration_ms`, type: Prisma.sql`integer`, nullable: true },
};

/** Which way a page lies from its cursor, what its order was, and where it begins. */
const positionSchema = z.tuple([
  z.enum(['after', 'before']),
  z.enum(SORTS),
  z.enum(['asc', 'desc']),
  z.union([z.string().max(400), z.number(), z.null()]),
  z.string().max(60),
]);
export type Position = z.output<typeof positionSchema>;

/** The position that a cursor holds. @throws ApiError `invalid_cursor` also where the list was in another order */
export function positionOf(cursor: string, { sort, direction }: Order): Position {
  const ofThisOrder = positionSchema.refine(
    ([, its, way, value]) => its === sort && way === direction && fits(sort, value),
  );
  return decodeCursor(ofThisOrder, cursor);
}

function fits(sort: Sort, value: string | number | null): boolean {
  if (value === null) return COLUMNS[sort].nullable;
  switch (sort) {
    case 'created':
    case 'finished':
      return z.iso.datetime().safeParse(value).success;
    case 'name':
      return typeof value === 'string' && !value.includes('\0');
    case 'score':
      return typeof value === 'number';
    case 'length':
      return Number.isInteger(value);
  }
}

/** The value by which a row is sorted, as text or number that a cursor can hold. */
export function sortValue({ sort }: Order): Prisma.Sql {
  const { sql } = COLUMNS[sort];
  return sort === 'created' || sort === 'finished'
    ? Prisma.sql`to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql;
}

/** Rows of one kind in the order of the list: those that have a value, or those that have none. */
export interface Stretch {
  condition: Prisma.Sql;
  orderBy: Prisma.Sql;
}

/**
 * A page as the stretches to read one after the other, until it is full: each is one range of one index. A page before its cursor
 * is read backwards.
 */
export function stretchesOf({ sort, direction }: Order, position: Position | undefined): Stretch[] {
  const { sql, type, nullable } = COLUMNS[sort];
  const backwards = position?.[0] === 'before';
  const descending = (direction === 'desc') !== backwards;
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const than = descending ? Prisma.sql`<` : Prisma.sql`>`;
  const value = position?.[3];
  const begins = position !== undefined;

  const having: Stretch = {
    condition: Prisma.join(
      [
        ...(nullable ? [Prisma.sql`${sql} IS NOT NULL`] : [Prisma.sql`TRUE`]),
        ...(begins && value !== null
          ? [Prisma.sql`(${sql}, s.id) ${than} (${String(value)}::text::${type}, ${position[4]})`]
          : []),
      ],
      ' AND ',
    ),
    orderBy: Prisma.sql`${sql} ${way}, s.id ${way}`,
  };
  if (!nullable) return [having];
  const lacking: Stretch = {
    condition: Prisma.sql`${sql} IS NULL ${begins && value === null ? Prisma.sql`AND s.id ${than} ${position[4]}` : Prisma.empty}`,
    orderBy: Prisma.sql`s.id ${way}`,
  };
  if (!begins) return [having, lacking];
  if (backwards) return value === null ? [lacking, having] : [having];
  return value === null ? [lacking] : [having, lacking];
}
