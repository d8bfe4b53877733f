import { Prisma } from '../generated/prisma/client.ts';
import {
  type OrderedPageQuery,
  type Orders,
  orderOf,
  positionOf,
  type Value,
  type ValueKind,
} from './order.ts';
import { pageOf } from './page.ts';

const TYPES: Record<ValueKind, Prisma.Sql> = {
  time: Prisma.sql`timestamptz`,
  text: Prisma.sql`text`,
  number: Prisma.sql`double precision`,
};

/** What a statement selects of each row beside its own columns. */
export interface Placed {
  id: string;
  sort_value: Value;
}

/**
 * A page of what a statement selects, sorted by an expression that is never null, and by id where two have the same there. The
 * statement selects `sort_value` and `id`.
 * @throws ApiError `invalid_cursor`
 */
export function sqlPageBy<Name extends string>(
  orders: Orders<Name, Prisma.Sql>,
  id: Prisma.Sql,
  query: OrderedPageQuery<Name>,
) {
  const { by, kind, direction, after } = orderOf(orders, query);
  const [way, beyond] =
    direction === 'asc' ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`];
  return {
    sortValue: Prisma.sql`${by} AS sort_value`,
    /** Holds for the rows of the page and of those behind it. */
    condition: after
      ? Prisma.sql`(${by}, ${id}) ${beyond} (${after.value}::${TYPES[kind]}, ${after.id})`
      : Prisma.sql`TRUE`,
    orderBy: Prisma.sql`${by} ${way}, ${id} ${way}`,
    /** One more than the page has. */
    take: query.limit + 1,
    of: <Row extends Placed, Item>(rows: readonly Row[], itemOf: (row: Row) => Item) =>
      pageOf(rows, {
        limit: query.limit,
        positionOf: (row) => positionOf(row.sort_value, row.id),
        itemOf,
      }),
  };
}
