import { useInfiniteQuery } from '@tanstack/react-query';
import { type Outputs, useApi } from '../../api.ts';
import { StateDot } from '../../kit/badge.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { usePath } from '../../session/tenant.ts';
import { candidateWords as words } from '../../words/candidates.ts';

type Receipt = Outputs['erasures']['read'];

/** Every erasure, newest first. */
export function ReceiptList() {
  const api = useApi();
  const path = usePath();
  const query = useInfiniteQuery(
    api.erasures.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        const { none } = words.receipt;
        if (rows.length === 0) return <EmptyState title={none.title}>{none.text}</EmptyState>;
        return (
          <DataTable
            label={words.tabs.receipts}
            columns={COLUMNS}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={({ id }) => id}
            rowTo={({ id }) => path(`candidates/receipts/${id}`)}
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        );
      }}
    </QueryView>
  );
}

const COLUMNS: readonly Column<Receipt>[] = [
  { id: 'receipt', header: words.columns.receipt, cell: ({ id }) => <code>{id}</code> },
  { id: 'state', header: words.columns.state, cell: (receipt) => <ErasureState receipt={receipt} /> },
  {
    id: 'interviews',
    header: words.columns.interviewsErased,
    align: 'end',
    hideOnPhone: true,
    cell: ({ progress }) => progress.done,
  },
  {
    id: 'erased',
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
