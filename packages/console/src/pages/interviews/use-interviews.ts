import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { useMemo } from 'react';
import { useApi, useApiClient } from '../../api.ts';
import { filterOf, type ListSearch } from './search.ts';

export type Interview = inferRouterOutputs<ConsoleRouter>['interviews']['list']['data'][number];

const PAGE = 100;
/** So many pages are in the browser at once: those around what is on screen. */
const PAGES = 5;

/** Where a page lies: its cursor, and how many rows of the list come before it. */
interface Place {
  cursor?: string;
  from: number;
}

/** The rows around what is on screen, and how to come by those before and after. Followed live, as far as they are loaded. */
export function useInterviews(search: ListSearch) {
  const api = useApi();
  const client = useApiClient();
  const { tab, sort, order } = search;
  const input = { ...filterOf(search), tab, sort, order, limit: PAGE };
  const list = useInfiniteQuery({
    queryKey: [...api.interviews.list.infiniteQueryKey(input)],
    queryFn: ({ pageParam, signal }) =>
      client.interviews.list.query(
        { ...input, ...(pageParam.cursor === undefined ? {} : { cursor: pageParam.cursor }) },
        { signal },
      ),
    initialPageParam: { from: 0 } as Place,
    getNextPageParam: (page, _pages, place): Place | undefined =>
      page.nextCursor === null ? undefined : { cursor: page.nextCursor, from: place.from + page.data.length },
    getPreviousPageParam: (page, _pages, place): Place | undefined =>
      page.previousCursor === null || place.from === 0
        ? undefined
        : { cursor: page.previousCursor, from: Math.max(0, place.from - PAGE) },
    maxPages: PAGES,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  return { list, rows, offset: (list.data?.pageParams[0] as Place | undefined)?.from ?? 0 };
}

/** How many each tab holds under the same filter. */
export function useCounts(search: ListSearch) {
  const api = useApi();
  return useQuery(
    api.interviews.counts.queryOptions(filterOf(search), { placeholderData: keepPreviousData }),
  );
}

/** What the filters offer. */
export function useChoices() {
  const api = useApi();
  return useQuery(api.interviews.choices.queryOptions());
}
