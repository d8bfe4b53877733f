import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Filter } from '../../kit/filter.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { developerWords } from '../../words/developers.ts';
import styles from './developers.module.css';

type Request = Outputs['requests']['list']['data'][number];

const words = developerWords.requests;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const searchSchema = z.object({
  outcome: z.enum(['succeeded', 'failed']).optional().catch(undefined),
  method: z.enum(METHODS).optional().catch(undefined),
  key: z.string().optional().catch(undefined),
  request: z.string().catch(''),
});

/** What was asked for in the last days, with what to do about what failed. */
export function RequestLog() {
  const api = useApi();
  const client = useApiClient();
  const [{ outcome, method, key, request }, setSearch] = usePageSearch(searchSchema);
  const keys = useQuery(api.keys.list.queryOptions());
  const requestId = request.trim() === '' ? undefined : request.trim();
  const order = useOrder(['created', 'status', 'duration']);
  const asked = { outcome, method, keyId: key, requestId, ...order.asked };
  const query = useInfiniteQuery(
    api.requests.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const names = new Map(keys.data?.map(({ id, name }) => [id, name]));
  const isFiltered = [outcome, method, key, requestId].some((value) => value !== undefined);
  const nothing = isFiltered ? words.noMatch : words.empty;
  return (
    <List
      label={words.label}
      columns={columnsWith(names)}
      rows={query.data?.pages.flatMap(({ data }) => data)}
      rowId={({ id }) => id}
      rowLabel={({ method: verb, route }) => `${verb} ${route}`}
      query={query}
      order={order}
      search={{ label: words.search, value: request, onSearch: (text) => setSearch({ request: text }) }}
      filters={
        <>
          <Filter
            label={words.outcome}
            all={words.outcomes.all}
            value={outcome}
            options={[
              { value: 'succeeded', label: words.outcomes.succeeded },
              { value: 'failed', label: words.outcomes.failed },
            ]}
            onChange={(value) => setSearch({ outcome: searchSchema.shape.outcome.parse(value) })}
          />
          <Filter
            label={words.method}
            all={words.allMethods}
            value={method}
            options={METHODS.map((value) => ({ value, label: value }))}
            onChange={(value) => setSearch({ method: searchSchema.shape.method.parse(value) })}
          />
          <Filter
            label={words.key}
            all={words.allKeys}
            value={key}
            options={(keys.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setSearch({ key: value })}
          />
        </>
      }
      csv={{
        name: 'requests',
        file: async () =>
          csvFileOf(
            FILE,
            await allPages((cursor) => client.requests.list.query({ ...asked, limit: 100, cursor })),
          ),
      }}
      empty={
        <EmptyState icon={ScrollText} title={nothing.title}>
          {nothing.text}
        </EmptyState>
      }
    />
  );
}

const FILE: CsvColumns<Request> = {
  id: ({ id }) => id,
  method: ({ method }) => method,
  route: ({ route }) => route,
  status: ({ status }) => status,
  code: ({ problem }) => problem?.code,
  key_id: ({ keyId }) => keyId,
  request_id: ({ requestId }) => requestId,
  duration_ms: ({ durationMs }) => durationMs,
  created_at: ({ createdAt }) => createdAt,
};

function columnsWith(names: ReadonlyMap<string, string>): Column<Request>[] {
  return [
    {
      id: 'request',
      header: words.columns.request,
      cell: ({ method, route, problem }) => (
        <span className={styles.stack}>
          <code>
            {method} {route}
          </code>
          {problem && (
            <span className={styles.problem}>
              {problem.title} {problem.fix}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'status',
      sortable: true,
      header: words.columns.status,
      cell: ({ status, problem }) => (
        <span className={styles.stack}>
          <StateDot tone={toneOf(status)}>{status}</StateDot>
          {problem && <code className={styles.soft}>{problem.code}</code>}
        </span>
      ),
    },
    {
      id: 'key',
      header: words.columns.key,
      hideOnPhone: true,
      cell: ({ keyId }) => (keyId === null ? words.token : (names.get(keyId) ?? keyId)),
    },
    {
      id: 'duration',
      sortable: true,
      header: words.columns.duration,
      align: 'end',
      hideOnPhone: true,
      cell: ({ durationMs }) => <span className={styles.line}>{words.ms(durationMs)}</span>,
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
    {
      id: 'id',
      header: words.columns.id,
      hideOnPhone: true,
      cell: ({ requestId }) => <CopyId id={requestId} label={`${requestId.slice(0, 12)}…`} />,
    },
  ];
}

function toneOf(status: number): Tone {
  if (status >= 500) return 'danger';
  return status >= 400 ? 'warning' : 'success';
}
