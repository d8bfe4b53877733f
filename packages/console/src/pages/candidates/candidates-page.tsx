import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi, useApiClient } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';
import styles from './candidates.module.css';
import { addressOf, nameOf } from './names.ts';
import { ReceiptList } from './receipt-list.tsx';

export { CandidatesPage as Page };

type Item = Outputs['candidates']['list']['data'][number];

const searchSchema = z.object({
  tab: z.enum(['all', 'duplicates', 'receipts']).catch('all'),
  text: z.string().catch(''),
});

const PAGE_SIZE = 50;

function CandidatesPage() {
  const api = useApi();
  const tenant = useTenant();
  const [{ tab, text }, setSearch] = usePageSearch(searchSchema);
  const onSearch = (typed: string) => setSearch({ text: typed });
  const mayErase = tenant.may('candidates:erase');
  const counts = useQuery(
    api.candidates.counts.queryOptions({ search: tab === 'receipts' ? undefined : searchOf(text) }),
  );
  return (
    <Page title={words.title} intro={words.intro}>
      <Tabs
        label={words.tabs.label}
        selected={tab}
        clears={tab === 'receipts' ? ['text', 'sort', 'order'] : []}
        tabs={[
          { id: 'all', label: words.tabs.all, count: counts.data?.all },
          { id: 'duplicates', label: words.tabs.duplicates, count: counts.data?.duplicates },
          ...(mayErase ? [{ id: 'receipts', label: words.tabs.receipts }] : []),
        ]}
      />
      {tab === 'receipts' ? (
        <ReceiptList text={text} onSearch={onSearch} />
      ) : (
        <CandidateList tab={tab} text={text} onSearch={onSearch} />
      )}
    </Page>
  );
}

const searchOf = (text: string) => (text.trim() === '' ? undefined : text.trim());

interface CandidateListProps {
  tab: 'all' | 'duplicates';
  text: string;
  onSearch: (text: string) => void;
}

function CandidateList({ tab, text, onSearch }: CandidateListProps) {
  const api = useApi();
  const client = useApiClient();
  const path = usePath();
  const order = useOrder(['created', 'name']);
  const asked = { tab, search: searchOf(text), ...order.asked };
  const query = useInfiniteQuery(
    api.candidates.list.infiniteQueryOptions(
      { ...asked, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  return (
    <List
      label={words.title}
      columns={COLUMNS}
      rows={query.data?.pages.flatMap(({ data }) => data)}
      rowId={({ id }) => id}
      rowLabel={labelOf}
      rowTo={({ id }) => path(`candidates/${id}`)}
      query={query}
      order={order}
      search={{ label: words.search, value: text, onSearch }}
      csv={{ name: 'candidates', file: () => client.candidates.csv.mutate(asked) }}
      empty={<Nobody tab={tab} searched={asked.search !== undefined} />}
    />
  );
}

function Nobody({ tab, searched }: { tab: 'all' | 'duplicates'; searched: boolean }) {
  const path = usePath();
  if (searched) return <EmptyState title={words.noMatch.title}>{words.noMatch.text}</EmptyState>;
  if (tab === 'duplicates') {
    return <EmptyState title={words.noDuplicates.title}>{words.noDuplicates.text}</EmptyState>;
  }
  return (
    <EmptyState
      icon={Users}
      title={words.empty.title}
      action={
        <ButtonLink to={path('links')} look="primary">
          {words.empty.action}
        </ButtonLink>
      }
    >
      {words.empty.text}
    </EmptyState>
  );
}

/** What the row says, for who hears it. */
function labelOf(row: Item): string {
  const address = addressOf(row);
  return row.name && address ? `${row.name} ${address}` : nameOf(row);
}

const COLUMNS: readonly Column<Item>[] = [
  {
    id: 'name',
    sortable: true,
    header: words.columns.candidate,
    cell: (row) => (
      <span className={styles.who}>
        <span className={styles.name} dir="auto">
          {nameOf(row)}
        </span>
        {row.name && addressOf(row) && <span className={styles.soft}>{addressOf(row)}</span>}
      </span>
    ),
  },
  {
    id: 'duplicate',
    header: words.columns.hint,
    hideOnPhone: true,
    cell: ({ hasDuplicates }) => hasDuplicates && <Badge tone="warning">{words.duplicate}</Badge>,
  },
  {
    id: 'reference',
    header: words.columns.reference,
    hideOnPhone: true,
    cell: ({ externalId }) => externalId && <code>{externalId}</code>,
  },
  {
    id: 'interviews',
    header: words.columns.interviews,
    align: 'end',
    cell: ({ interviewCount }) => interviewCount,
  },
  {
    id: 'last',
    header: words.columns.last,
    hideOnPhone: true,
    cell: ({ lastInterviewAt }) => (lastInterviewAt ? <RelativeTime at={lastInterviewAt} /> : words.never),
  },
  {
    id: 'created',
    sortable: true,
    header: words.columns.added,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
