import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { APPLICATION_STATUSES, type ApplicationStatus } from '@vivavoce/contract/plain';
import { BriefcaseBusiness } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi, useApiClient } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath } from '../../session/tenant.ts';
import { applicationWords as words } from '../../words/applications.ts';
import styles from './applications.module.css';
import { StatusDot } from './status-dot.tsx';

export { ApplicationsPage as Page };

type Item = Outputs['applications']['list']['data'][number];

const searchSchema = z.object({
  tab: z.enum(['all', ...APPLICATION_STATUSES]).catch('all'),
  text: z.string().catch(''),
});
const PAGE_SIZE = 50;

/** Trackers of candidates who agreed that advisers see them. */
function ApplicationsPage() {
  const api = useApi();
  const client = useApiClient();
  const path = usePath();
  const [{ tab, text }, setSearch] = usePageSearch(searchSchema);
  const status = tab === 'all' ? undefined : tab;
  const search = text.trim() === '' ? undefined : text.trim();
  const order = useOrder(['changed', 'job']);
  const asked = { status, search, ...order.asked };
  const query = useInfiniteQuery(
    api.applications.list.infiniteQueryOptions(
      { ...asked, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={words.title} intro={words.intro}>
      <Tabs
        label={words.tabs.label}
        selected={tab}
        tabs={[
          { id: 'all', label: words.tabs.all },
          ...APPLICATION_STATUSES.map((id) => ({ id, label: words.statuses[id] })),
        ]}
      />
      <List
        label={words.title}
        columns={COLUMNS}
        rows={query.data?.pages.flatMap(({ data }) => data)}
        rowId={({ id }) => id}
        rowLabel={({ title, candidateName }) => `${title} ${candidateName ?? words.unnamed}`}
        rowTo={({ id }) => path(`applications/${id}`)}
        query={query}
        order={order}
        search={{ label: words.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{ name: 'applications', file: () => client.applications.csv.mutate(asked) }}
        empty={<Nothing status={status} searched={search !== undefined} />}
      />
    </Page>
  );
}

function Nothing({ status, searched }: { status: ApplicationStatus | undefined; searched: boolean }) {
  const path = usePath();
  if (searched) return <EmptyState title={words.noMatch.title}>{words.noMatch.text}</EmptyState>;
  if (status) {
    const { title, text } = words.noneUnder(words.statuses[status]);
    return <EmptyState title={title}>{text}</EmptyState>;
  }
  return (
    <EmptyState
      icon={BriefcaseBusiness}
      title={words.empty.title}
      action={<ButtonLink to={path('candidates')}>{words.empty.action}</ButtonLink>}
    >
      {words.empty.text}
    </EmptyState>
  );
}

const COLUMNS: readonly Column<Item>[] = [
  {
    id: 'job',
    sortable: true,
    header: words.columns.job,
    cell: ({ title, employer }) => (
      <span className={styles.job}>
        <span className={styles.title} dir="auto">
          {title}
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
    id: 'candidate',
    header: words.columns.candidate,
    cell: ({ candidateName }) => <span dir="auto">{candidateName ?? words.unnamed}</span>,
  },
  {
    id: 'status',
    header: words.columns.status,
    cell: ({ status }) => <StatusDot status={status} />,
  },
  {
    id: 'practice',
    header: words.columns.practice,
    align: 'end',
    hideOnPhone: true,
    cell: ({ practice }) => practice.length,
  },
  {
    id: 'changed',
    sortable: true,
    header: words.columns.changed,
    hideOnPhone: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];
