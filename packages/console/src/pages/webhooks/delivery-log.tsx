import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/plain';
import { Send } from 'lucide-react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { CsvButton, type CsvButtonProps } from '../../kit/csv-button.tsx';
import { Filter } from '../../kit/filter.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath } from '../../session/tenant.ts';
import { webhookWords } from '../../words/webhooks.ts';
import { DeliveryState } from './delivery-state.tsx';
import type { Delivery } from './types.ts';
import styles from './webhooks.module.css';

const words = webhookWords.deliveries;
const STATUSES = ['pending', 'delivered', 'failed'] as const;
const TYPES = [...WEBHOOK_EVENT_TYPES, 'webhook.test'] as const;
/** How often what is on its way is looked at. */
const LOOK_AGAIN_MS = 2_000;

const searchSchema = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  type: z.enum(TYPES).optional().catch(undefined),
});

/** What an endpoint was told of, newest first. */
export function DeliveryLog({ endpointId }: { endpointId: string }) {
  const api = useApi();
  const path = usePath();
  const [{ status, type }, setSearch] = usePageSearch(searchSchema);
  const query = useInfiniteQuery(
    api.webhooks.deliveries.infiniteQueryOptions(
      { endpointId, limit: 50, status, eventType: type },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        refetchInterval: ({ state }) =>
          state.data?.pages.some(({ data }) => data.some(isUnderWay)) ? LOOK_AGAIN_MS : false,
      },
    ),
  );
  const queries = useQueryClient();
  return (
    <>
      <div className={styles.filters}>
        <Filter
          label={words.status}
          all={words.allStatuses}
          value={status}
          options={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
          onChange={(value) => setSearch({ status: searchSchema.shape.status.parse(value) })}
        />
        <Filter
          label={words.type}
          all={words.allTypes}
          value={type}
          options={TYPES.map((value) => ({ value, label: value }))}
          onChange={(value) => setSearch({ type: searchSchema.shape.type.parse(value) })}
        />
        <CsvButton
          name="deliveries"
          rows={() =>
            allPages((cursor) =>
              queries.fetchQuery(
                api.webhooks.deliveries.queryOptions({
                  endpointId,
                  limit: 100,
                  cursor,
                  status,
                  eventType: type,
                }),
              ),
            )
          }
          columns={FILE}
        />
      </div>
      <QueryView query={query} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          if (rows.length === 0) {
            const { title, text } = status || type ? words.noMatch : words.empty;
            return (
              <EmptyState icon={Send} title={title}>
                {text}
              </EmptyState>
            );
          }
          return (
            <DataTable
              label={words.title}
              columns={COLUMNS}
              rows={rows}
              rowId={({ id }) => id}
              rowTo={({ id }) => path(`webhooks/${endpointId}/deliveries/${id}`)}
              rowLabel={({ eventType, id }) => `${eventType} ${id}`}
              onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            />
          );
        }}
      </QueryView>
    </>
  );
}

const FILE: CsvButtonProps<Delivery>['columns'] = {
  id: ({ id }) => id,
  event_type: ({ eventType }) => eventType,
  status: ({ status }) => status,
  attempts: ({ attempts }) => attempts,
  created_at: ({ createdAt }) => createdAt,
  next_attempt_at: ({ nextAttemptAt }) => nextAttemptAt,
};

/** It will be another in a moment, not in hours. */
function isUnderWay({ status, nextAttemptAt }: Delivery): boolean {
  return status === 'pending' && (nextAttemptAt === null || Date.parse(nextAttemptAt) - Date.now() < 10_000);
}

const COLUMNS: readonly Column<Delivery>[] = [
  {
    id: 'event',
    header: words.columns.event,
    cell: ({ eventType, id }) => (
      <span className={styles.stack}>
        <code>{eventType}</code>
        <span className={styles.soft}>{id}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: (delivery) => <DeliveryState delivery={delivery} />,
  },
  {
    id: 'attempts',
    header: words.columns.attempts,
    align: 'end',
    hideOnPhone: true,
    cell: ({ attempts }) => attempts,
  },
  {
    id: 'time',
    header: words.columns.time,
    hideOnPhone: true,
    cell: ({ createdAt }) => (
      <span className={styles.line}>
        <RelativeTime at={createdAt} />
      </span>
    ),
  },
];
