import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { decodeCursor, type PageQuery, pageOf, timePositionSchema } from './page.ts';

const idSchema = textSchema.max(200);
const POSITIONS = {
  time: timePositionSchema,
  text: z.tuple([textSchema.max(400), idSchema]),
  number: z.tuple([z.number(), idSchema]),
};

/** What the values are that a list is sorted by. */
export type ValueKind = keyof typeof POSITIONS;
export type Value = Date | string | number;
export type Direction = 'asc' | 'desc';

/** The orders that a list can have, by name, the default first: what each sorts by, and what the values are. */
export type Orders<Name extends string, By> = Readonly<Record<Name, readonly [By, ValueKind]>>;

/** A page of a list in one of its orders: the first where none is named; names from A on, times and numbers the highest first. */
export type OrderedPageQuery<Name extends string> = PageQuery & {
  sort?: Name | undefined;
  order?: Direction | undefined;
};

/** What a query says about the order of a list. */
export function orderFields<Name extends string>(orders: Orders<Name, unknown>) {
  const names = Object.keys(orders) as [Name, ...Name[]];
  return { sort: z.enum(names).optional(), order: z.enum(['asc', 'desc']).optional() };
}

/** The order that is asked for, and where in it the page begins. @throws ApiError `invalid_cursor` */
export function orderOf<Name extends string, By>(
  orders: Orders<Name, By>,
  { sort, order, cursor }: Omit<OrderedPageQuery<Name>, 'limit'>,
) {
  const [first] = Object.keys(orders) as [Name, ...Name[]];
  const [by, kind] = orders[sort ?? first];
  const position = cursor === undefined ? undefined : decodeCursor(POSITIONS[kind], cursor);
  return {
    by,
    kind,
    direction: order ?? (kind === 'text' ? 'asc' : 'desc'),
    after: position && { value: kind === 'time' ? new Date(position[0]) : position[0], id: position[1] },
  };
}

/** Where a row stands in its list. */
export function positionOf(value: Value, id: string): [string | number, string] {
  return [value instanceof Date ? value.toISOString() : value, id];
}

/**
 * A page of a table, as Prisma asks for it: sorted by one column, and by id where two have the same there.
 * @throws ApiError `invalid_cursor`
 * @example
 * const page = pageBy(ORDERS, query);
 * const rows = await records.job.findMany({ where: { tenantId, mode, ...page.where }, ...page.first });
 * return page.of(rows, toJob);
 */
export function pageBy<Name extends string, Column extends string>(
  orders: Orders<Name, Column>,
  query: OrderedPageQuery<Name>,
) {
  const { by, direction, after } = orderOf(orders, query);
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const where: object = after
    ? { OR: [{ [by]: { [beyond]: after.value } }, { [by]: after.value, id: { [beyond]: after.id } }] }
    : {};
  const orderBy = [{ [by]: direction } as Partial<Record<Column, Direction>>, { id: direction }];
  return {
    where,
    /** One more than the page has. */
    first: { orderBy, take: query.limit + 1 },
    of: <Row extends Record<Column, Value> & { id: string }, Item>(
      rows: readonly Row[],
      itemOf: (row: Row) => Item,
    ) => pageOf(rows, { limit: query.limit, positionOf: (row) => positionOf(row[by], row.id), itemOf }),
  };
}

/** The newest first. */
export const NEWEST = { created: ['createdAt', 'time'] } as const satisfies Orders<string, string>;
