import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { CircleCheck, RotateCw } from 'lucide-react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Page as Frame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { tasksWords as words } from '../../words/tasks.ts';

type FailedTask = inferRouterOutputs<ConsoleRouter>['tasks']['list']['data'][number];

const searchSchema = z.object({ text: z.string().catch('') });

/** Tasks all of whose attempts have failed, and the way to try them again. */
export function Page() {
  const api = useApi();
  const client = useApiClient();
  const tenant = useTenant();
  const queries = useQueryClient();
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const order = useOrder(['failedAt', 'name', 'failures']);
  const search = text.trim() === '' ? undefined : text.trim();
  const asked = { search, ...order.asked };
  const list = useInfiniteQuery(
    api.tasks.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const again = () => queries.invalidateQueries({ queryKey: api.tasks.pathKey() });
  const onError = () => toast({ text: words.notRetried, tone: 'danger' });
  const retry = useMutation(
    api.tasks.retry.mutationOptions({
      onSuccess: async () => {
        toast({ text: words.retried });
        await again();
      },
      onError,
    }),
  );
  const retryAll = useMutation(
    api.tasks.retryAll.mutationOptions({
      onSuccess: async ({ count }) => {
        toast({ text: words.retriedAll(count) });
        await again();
      },
      onError,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.data);
  const mayRetry = tenant.may('tasks:retry');
  const columns = [
    ...COLUMNS,
    ...(mayRetry
      ? [
          {
            id: 'retry',
            header: words.retry,
            align: 'end' as const,
            cell: (task: FailedTask) => (
              <Button
                look="quiet"
                aria-label={words.retryNamed(nameOf(task))}
                isPending={retry.isPending && retry.variables?.id === task.id}
                onPress={() => retry.mutate({ id: task.id })}
              >
                {words.retry}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Frame
      title={words.title}
      intro={words.intro}
      actions={
        mayRetry &&
        rows &&
        rows.length > 0 && (
          <Button
            look="primary"
            icon={<RotateCw size={16} aria-hidden />}
            isPending={retryAll.isPending}
            onPress={() => retryAll.mutate()}
          >
            {words.retryAll}
          </Button>
        )
      }
    >
      <List
        label={words.title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={nameOf}
        query={list}
        order={order}
        search={{ label: words.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{
          name: 'failed-tasks',
          file: async () =>
            csvFileOf(
              FILE,
              await allPages((cursor) => client.tasks.list.query({ ...asked, limit: 100, cursor })),
            ),
        }}
        empty={
          search ? (
            <EmptyState title={words.noMatch.title}>{words.noMatch.text}</EmptyState>
          ) : (
            <EmptyState icon={CircleCheck} title={words.empty.title}>
              {words.empty.text}
            </EmptyState>
          )
        }
        lines={5}
      />
    </Frame>
  );
}

const FILE: CsvColumns<FailedTask> = {
  id: ({ id }) => id,
  task: ({ name }) => name,
  subject_type: ({ subject }) => subject.type,
  subject_id: ({ subject }) => subject.id,
  failure: ({ failure }) => failure,
  failures: ({ failures }) => failures,
  failed_at: ({ failedAt }) => failedAt,
};

const COLUMNS: Column<FailedTask>[] = [
  { id: 'name', sortable: true, header: words.columns.name, cell: nameOf },
  {
    id: 'subject',
    header: words.columns.subject,
    cell: (task) => <Subject task={task} />,
    hideOnPhone: true,
  },
  { id: 'failure', header: words.columns.failure, cell: ({ failure }) => <code>{failure}</code> },
  {
    id: 'failures',
    sortable: true,
    header: words.columns.failures,
    cell: ({ failures }) => failures,
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'failedAt',
    sortable: true,
    header: words.columns.failedAt,
    cell: ({ failedAt }) => <RelativeTime at={failedAt} />,
    align: 'end',
    hideOnPhone: true,
  },
];

function nameOf({ name }: FailedTask): string {
  return words.names[name] ?? name;
}

function Subject({ task: { subject } }: { task: FailedTask }) {
  const path = usePath();
  const kind = words.subjects[subject.type] ?? subject.type;
  if (subject.type === 'session') return <Link to={path(`interviews/${subject.id}`)}>{kind}</Link>;
  return (
    <>
      {kind} <CopyId id={subject.id} />
    </>
  );
}
