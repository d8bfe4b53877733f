import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/plain';
import { Send } from 'lucide-react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Filter } from '../../kit/filter.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
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
  text: z.string().catch(''),
});

/** What an endpoint was told of. */
export function DeliveryLog({ endpointId }: { endpointId: string }) {
  const api = useApi();
  const client = useApiClient();
  const path = usePath();
  const [{ status, type, text }, setSearch] = usePageSearch(searchSchema);
  const search = text.trim() === '' ? undefined : text.trim();
  const order = useOrder(['created', 'attempts']);
  const asked = { endpointId, status, eventType: type, search, ...order.asked };
  const query = useInfiniteQuery(
    api.webhooks.deliveries.infiniteQueryOptions(
      { ...asked, limit: 50 },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) =>
          state.data?.pages.some(({ data }) => data.some(isUnderWay)) ? LOOK_AGAIN_MS : false,
      },
    ),
  );
  const nothing = status || type || search ? words.noMatch : words.empty;
  return (
    <List
      label={words.title}
      columns={COLUMNS}
      rows={query.data?.pages.flatMap(({ data }) => data)}
      rowId={({ id }) => id}
      rowTo={({ id }) => path(`webhooks/${endpointId}/deliveries/${id}`)}
      rowLabel={({ eventType, id }) => `${eventType} ${id}`}
      query={query}
      order={order}
      search={{ label: words.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
      filters={
        <>
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
        </>
      }
      csv={{
        name: 'deliveries',
        file: async () =>
          csvFileOf(
            FILE,
            await allPages((cursor) => client.webhooks.deliveries.query({ ...asked, limit: 100, cursor })),
          ),
      }}
      empty={
        <EmptyState icon={Send} title={nothing.title}>
          {nothing.text}
        </EmptyState>
      }
      lines={6}
    />
  );
}

const FILE: CsvColumns<Delivery> = {
  id: ({ id }) => id,
  event_id: ({ eventId }) => eventId,
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
    sortable: true,
    header: words.columns.attempts,
    align: 'end',
    hideOnPhone: true,
    cell: ({ attempts }) => attempts,
  },
  {
    id: 'created',
    sortable: true,
    header: words.columns.time,
    hideOnPhone: true,
    cell: ({ createdAt }) => (
      <span className={styles.line}>
        <RelativeTime at={createdAt} />
      </span>
    ),
  },
];
