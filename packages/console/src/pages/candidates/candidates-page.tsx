import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Download, Users } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable, type Sort } from '../../kit/table/data-table.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { toast } from '../../kit/toasts.tsx';
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
  sort: z.enum(['created', 'name']).catch('created'),
  order: z.enum(['asc', 'desc']).catch('desc'),
});

const PAGE_SIZE = 50;

function CandidatesPage() {
  const api = useApi();
  const tenant = useTenant();
  const [{ tab, text, sort, order }, setSearch] = usePageSearch(searchSchema);
  const search = text.trim() === '' ? undefined : text.trim();
  const mayErase = tenant.may('candidates:erase');
  const counts = useQuery(api.candidates.counts.queryOptions({ search }));
  const csv = useMutation(
    api.candidates.csv.mutationOptions({
      onSuccess: (file) => {
        saveFile('candidates.csv', file.csv, 'text/csv');
        toast({ text: file.truncated ? words.exportedPart(file.rows) : words.exportedAll(file.rows) });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={
        tab !== 'receipts' && (
          <Button
            icon={<Download size={16} aria-hidden />}
            isPending={csv.isPending}
            onPress={() => csv.mutate({ tab, search, sort, order })}
          >
            {words.exportCsv}
          </Button>
        )
      }
    >
      <div className={styles.bar}>
        <Tabs
          label={words.tabs.label}
          selected={tab}
          tabs={[
            { id: 'all', label: words.tabs.all, count: counts.data?.all },
            { id: 'duplicates', label: words.tabs.duplicates, count: counts.data?.duplicates },
            ...(mayErase ? [{ id: 'receipts', label: words.tabs.receipts }] : []),
          ]}
        />
        {tab !== 'receipts' && (
          <SearchField label={words.search} value={text} onSearch={(typed) => setSearch({ text: typed })} />
        )}
      </div>
      {tab === 'receipts' ? (
        <ReceiptList />
      ) : (
        <CandidateList
          asked={{ tab, search, sort, order }}
          onSort={({ by, descending }) =>
            setSearch({ sort: by === 'added' ? 'created' : 'name', order: descending ? 'desc' : 'asc' })
          }
        />
      )}
    </Page>
  );
}

interface CandidateListProps {
  asked: {
    tab: 'all' | 'duplicates';
    search: string | undefined;
    sort: 'created' | 'name';
    order: 'asc' | 'desc';
  };
  onSort: (sort: Sort) => void;
}

function CandidateList({ asked, onSort }: CandidateListProps) {
  const { tab, search, sort, order } = asked;
  const api = useApi();
  const path = usePath();
  const query = useInfiniteQuery(
    api.candidates.list.infiniteQueryOptions(
      { ...asked, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return <Nobody tab={tab} searched={search !== undefined} />;
        return (
          <DataTable
            label={words.title}
            columns={COLUMNS}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={labelOf}
            rowTo={({ id }) => path(`candidates/${id}`)}
            sort={{ by: sort === 'name' ? 'candidate' : 'added', descending: order === 'desc' }}
            onSort={onSort}
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        );
      }}
    </QueryView>
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
    id: 'candidate',
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
    id: 'added',
    sortable: true,
    header: words.columns.added,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
