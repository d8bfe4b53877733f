import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Webhook } from 'lucide-react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Page } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { webhookWords as words } from '../../words/webhooks.ts';
import { AddEndpoint } from './add-endpoint.tsx';
import { EndpointState } from './endpoint-state.tsx';
import type { Endpoint } from './types.ts';
import styles from './webhooks.module.css';

export { WebhooksPage as Page };

const searchSchema = z.object({ text: z.string().catch('') });

function WebhooksPage() {
  const api = useApi();
  const client = useApiClient();
  const tenant = useTenant();
  const path = usePath();
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const search = text.trim() === '' ? undefined : text.trim();
  const order = useOrder(['created', 'endpoint']);
  const asked = { search, ...order.asked };
  const query = useInfiniteQuery(
    api.webhooks.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const nothing = search ? words.list.noMatch : words.list.empty;
  return (
    <Page title={words.title} intro={words.intro} actions={tenant.may('webhooks:write') && <AddEndpoint />}>
      <List
        label={words.list.label}
        columns={COLUMNS}
        rows={query.data?.pages.flatMap(({ data }) => data)}
        rowId={({ id }) => id}
        rowTo={({ id }) => path(`webhooks/${id}`)}
        rowLabel={({ url }) => url}
        query={query}
        order={order}
        search={{ label: words.list.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{
          name: 'webhook-endpoints',
          file: async () =>
            csvFileOf(
              FILE,
              await allPages((cursor) => client.webhooks.list.query({ ...asked, limit: 100, cursor })),
            ),
        }}
        empty={
          <EmptyState icon={Webhook} title={nothing.title}>
            {nothing.text}
          </EmptyState>
        }
        lines={4}
      />
    </Page>
  );
}

const FILE: CsvColumns<Endpoint> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  description: ({ description }) => description,
  events: ({ events }) => events.join(' '),
  enabled: ({ enabled }) => enabled,
  disabled_reason: ({ disabledReason }) => disabledReason,
  failing_since: ({ failingSince }) => failingSince,
  created_at: ({ createdAt }) => createdAt,
};

const COLUMNS: readonly Column<Endpoint>[] = [
  {
    id: 'endpoint',
    sortable: true,
    header: words.list.columns.endpoint,
    cell: ({ url, description }) => (
      <span className={styles.stack}>
        <span className={styles.url}>{url}</span>
        {description && (
          <span className={styles.soft} dir="auto">
            {description}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'events',
    header: words.list.columns.events,
    hideOnPhone: true,
    cell: ({ events }) => (
      <span title={events.join('\n')} className={styles.line}>
        {events.length === 0 ? words.everyEvent : words.events(events.length)}
      </span>
    ),
  },
  {
    id: 'state',
    header: words.list.columns.state,
    cell: (endpoint) => <EndpointState endpoint={endpoint} />,
  },
  {
    id: 'created',
    sortable: true,
    header: words.list.columns.created,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
