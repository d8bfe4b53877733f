import { useInfiniteQuery } from '@tanstack/react-query';
import { Webhook } from 'lucide-react';
import { useApi } from '../../api.ts';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { webhookWords as words } from '../../words/webhooks.ts';
import { AddEndpoint } from './add-endpoint.tsx';
import { EndpointState } from './endpoint-state.tsx';
import type { Endpoint } from './types.ts';
import styles from './webhooks.module.css';

export { WebhooksPage as Page };

function WebhooksPage() {
  const api = useApi();
  const tenant = useTenant();
  const path = usePath();
  const query = useInfiniteQuery(
    api.webhooks.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  const mayWrite = tenant.may('webhooks:write');
  return (
    <Page title={words.title} intro={words.intro} actions={mayWrite && <AddEndpoint />}>
      <QueryView query={query}>
        {({ pages }) => {
          const endpoints = pages.flatMap(({ data }) => data);
          if (endpoints.length === 0) {
            return (
              <EmptyState icon={Webhook} title={words.list.empty.title}>
                {words.list.empty.text}
              </EmptyState>
            );
          }
          return (
            <DataTable
              label={words.list.label}
              columns={COLUMNS}
              rows={endpoints}
              rowId={({ id }) => id}
              rowTo={({ id }) => path(`webhooks/${id}`)}
              rowLabel={({ url }) => url}
              onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}

const COLUMNS: readonly Column<Endpoint>[] = [
  {
    id: 'endpoint',
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
    header: words.list.columns.created,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
