import { useInfiniteQuery } from '@tanstack/react-query';
import { FileSearch, Plus } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
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
  const path = usePath();
  const { may } = useTenant();
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const search = text.trim() === '' ? undefined : text.trim();
  const query = useInfiniteQuery(
    api.jobs.list.infiniteQueryOptions(
      { search, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const add = may('jobs:write') && (
    <ButtonLink to={path('jobs/new')} look="primary" icon={<Plus size={16} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      <div className={styles.bar}>
        <SearchField label={words.search} value={text} onSearch={(typed) => setSearch({ text: typed })} />
      </div>
      <QueryView query={query} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          if (rows.length === 0) {
            return search ? (
              <EmptyState title={words.noMatch.title}>{words.noMatch.text}</EmptyState>
            ) : (
              <EmptyState icon={FileSearch} title={words.empty.title} action={add}>
                {words.empty.text}
              </EmptyState>
            );
          }
          return (
            <DataTable
              label={words.title}
              columns={COLUMNS}
              rows={rows}
              rowId={({ id }) => id}
              rowLabel={({ title }) => title ?? words.untitled}
              rowTo={({ id }) => path(`jobs/${id}`)}
              onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}

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
    id: 'added',
    header: words.columns.added,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
