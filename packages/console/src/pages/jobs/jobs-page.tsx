import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FileSearch, Plus } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Page } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { jobWords as words } from '../../words/jobs.ts';
import styles from './jobs.module.css';

export { JobsPage as Page };

type Item = Outputs['jobs']['list']['data'][number];

const searchSchema = z.object({ text: z.string().catch('') });
const PAGE_SIZE = 50;

/** Jobs that the tenant took in. */
function JobsPage() {
  const api = useApi();
  const client = useApiClient();
  const path = usePath();
  const { may } = useTenant();
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['created']);
  const search = text.trim() === '' ? undefined : text.trim();
  const asked = { search, ...order.asked };
  const query = useInfiniteQuery(
    api.jobs.list.infiniteQueryOptions(
      { ...asked, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const add = may('jobs:write') && (
    <ButtonLink to={path('jobs/new')} look="primary" icon={<Plus size={16} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      <List
        label={words.title}
        columns={COLUMNS}
        rows={query.data?.pages.flatMap(({ data }) => data)}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title ?? words.untitled}
        rowTo={({ id }) => path(`jobs/${id}`)}
        query={query}
        order={order}
        search={{ label: words.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{
          name: 'jobs',
          file: async () =>
            csvFileOf(
              FILE,
              await allPages((cursor) => client.jobs.list.query({ ...asked, limit: 100, cursor })),
            ),
        }}
        empty={
          search ? (
            <EmptyState title={words.noMatch.title}>{words.noMatch.text}</EmptyState>
          ) : (
            <EmptyState icon={FileSearch} title={words.empty.title} action={add}>
              {words.empty.text}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

const FILE: CsvColumns<Item> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  employer: ({ employer }) => employer,
  location: ({ location }) => location,
  must: ({ mustCount }) => mustCount,
  nice: ({ niceCount }) => niceCount,
  source: ({ source }) => source,
  created_at: ({ createdAt }) => createdAt,
};

const COLUMNS: readonly Column<Item>[] = [
  {
    id: 'job',
    header: words.columns.job,
    cell: ({ title, employer }) => (
      <span className={styles.job}>
        <span className={styles.title} dir="auto">
          {title ?? words.untitled}
        </span>
        {employer && (
          <span className={styles.soft} dir="auto">
            {employer}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'location',
    header: words.columns.location,
    hideOnPhone: true,
    cell: ({ location }) => <span dir="auto">{location}</span>,
  },
  {
    id: 'asks',
    header: words.columns.asks,
    cell: ({ mustCount, niceCount }) => words.asks(mustCount, niceCount),
  },
  {
    id: 'source',
    header: words.columns.source,
    hideOnPhone: true,
    cell: ({ source }) => words.sources[source],
  },
  {
    id: 'created',
    sortable: true,
    header: words.columns.added,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
