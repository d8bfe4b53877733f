import { useCallback } from 'react';
import { z } from 'zod';
import { usePageSearch } from './use-page-search.ts';

export type Direction = 'asc' | 'desc';

/** How a table is sorted: the id of the column, and which way. */
export interface Sort {
  by: string;
  descending: boolean;
}

/** How a list is sorted: as the API is asked for it, and as its table shows it. */
export interface ListOrder<Name extends string = string> {
  asked: { sort: Name; order: Direction };
  sort: Sort;
  onSort: (sort: Sort) => void;
}

const schema = z.object({
  sort: z.string().optional().catch(undefined),
  order: z.enum(['asc', 'desc']).catch('desc'),
});

/**
 * How a list is sorted, as the address remembers it.
 *
 * @param names ids of the columns that sort, which are the API's names of an order; the first is the default
 * @param direction of the default
 * @example
 * const order = useOrder(['created', 'title']);
 */
export function useOrder<const Name extends string>(
  names: readonly [Name, ...Name[]],
  direction: Direction = 'desc',
): ListOrder<Name> {
  const [search, setSearch] = usePageSearch(schema);
  const named = names.find((name) => name === search.sort);
  const asked = named ? { sort: named, order: search.order } : { sort: names[0], order: direction };
  const onSort = useCallback(
    ({ by, descending }: Sort) => setSearch({ sort: by, order: descending ? 'desc' : 'asc' }),
    [setSearch],
  );
  return { asked, sort: { by: asked.sort, descending: asked.order === 'desc' }, onSort };
}
