import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Outputs, useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { StateDot } from '../../kit/badge.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePath } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';

type Receipt = Outputs['erasures']['read'];

interface ReceiptListProps {
  text: string;
  onSearch: (text: string) => void;
}

/** Every erasure. */
export function ReceiptList({ text, onSearch }: ReceiptListProps) {
  const api = useApi();
  const client = useApiClient();
  const path = usePath();
  const order = useOrder(['created', 'interviews']);
  const search = text.trim() === '' ? undefined : text.trim();
  const asked = { search, ...order.asked };
  const query = useInfiniteQuery(
    api.erasures.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const nothing = search ? words.receipt.noMatch : words.receipt.none;
  return (
    <List
      label={words.tabs.receipts}
      columns={COLUMNS}
      rows={query.data?.pages.flatMap(({ data }) => data)}
      rowId={({ id }) => id}
      rowLabel={({ id }) => id}
      rowTo={({ id }) => path(`candidates/receipts/${id}`)}
      query={query}
      order={order}
      search={{ label: words.receipt.search, value: text, onSearch }}
      csv={{
        name: 'erasure-receipts',
        file: async () =>
          csvFileOf(
            FILE,
            await allPages((cursor) => client.erasures.list.query({ ...asked, limit: 100, cursor })),
          ),
      }}
      empty={<EmptyState title={nothing.title}>{nothing.text}</EmptyState>}
      lines={4}
    />
  );
}

const FILE: CsvColumns<Receipt> = {
  id: ({ id }) => id,
  candidate_id: ({ candidateId }) => candidateId,
  state: ({ state }) => state,
  interviews: ({ progress }) => progress.done,
  asked_by: ({ askedBy }) => askedBy,
  created_at: ({ createdAt }) => createdAt,
  done_at: ({ doneAt }) => doneAt,
};

const COLUMNS: readonly Column<Receipt>[] = [
  { id: 'receipt', header: words.columns.receipt, cell: ({ id }) => <code>{id}</code> },
  { id: 'state', header: words.columns.state, cell: (receipt) => <ErasureState receipt={receipt} /> },
  {
    id: 'interviews',
    sortable: true,
    header: words.columns.interviewsErased,
    align: 'end',
    hideOnPhone: true,
    cell: ({ progress }) => progress.done,
  },
  {
    id: 'created',
    sortable: true,
    header: words.columns.erased,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];

export function ErasureState({ receipt: { state } }: { receipt: Pick<Receipt, 'state'> }) {
  return state === 'done' ? (
    <StateDot tone="success">{words.receipt.done}</StateDot>
  ) : (
    <StateDot tone="warning">{words.receipt.running}</StateDot>
  );
}
