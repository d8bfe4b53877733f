import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { ApiError } from './error.ts';

export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;

/** Query of every list: `limit` (1 to 100, 25 where missing) and the `cursor` of the page before. */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  cursor: textSchema.min(1).max(500).optional(),
});

export type PageQuery = z.output<typeof pageQuerySchema>;

/** Before it there are no records; years that PostgreSQL does not know lie there, too. */
const FIRST_DAY = '2000-01-01';

/** Position in a list that is ordered by time, and by id where two have the same. */
export const timePositionSchema = z.tuple([
  z.iso.datetime().refine((time) => time > FIRST_DAY),
  textSchema.max(60),
]);

/** One page of a list. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** Opaque to callers: where the page before ended. Holds nothing that the caller has not seen. */
export function encodeCursor(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor back; its shape is the list's own.
 * @throws ApiError `invalid_cursor`
 * @example
 * const [createdAt, id] = decodeCursor(z.tuple([z.iso.datetime(), z.string()]), query.cursor);
 */
export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string): z.output<T> {
  const parsed = schema.safeParse(parse(cursor));
  // Only the one spelling that we gave out is taken.
  if (!parsed.success || Buffer.from(cursor, 'base64url').toString('base64url') !== cursor) {
    throw new ApiError('invalid_cursor');
  }
  return parsed.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Makes a page from one row more than was asked for. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  options: {
    limit: number;
    positionOf: (row: Row) => readonly (string | number)[];
    itemOf: (row: Row) => Item;
  },
): { data: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  return {
    data: shown.map(options.itemOf),
    nextCursor:
      rows.length > options.limit && last !== undefined ? encodeCursor(options.positionOf(last)) : null,
  };
}
