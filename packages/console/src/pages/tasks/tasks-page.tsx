import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { CircleCheck, RotateCw } from 'lucide-react';
import { useApi } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { CsvButton, type CsvButtonProps } from '../../kit/csv-button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { tasksWords as words } from '../../words/tasks.ts';

type FailedTask = inferRouterOutputs<ConsoleRouter>['tasks']['list']['data'][number];

/** Tasks all of whose attempts have failed, and the way to try them again. */
export function Page() {
  const api = useApi();
  const tenant = useTenant();
  const queries = useQueryClient();
  const list = useInfiniteQuery(
    api.tasks.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
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
        rows &&
        rows.length > 0 && (
          <>
            <CsvButton
              name="failed-tasks"
              rows={() =>
                allPages((cursor) => queries.fetchQuery(api.tasks.list.queryOptions({ limit: 100, cursor })))
              }
              columns={FILE}
            />
            {mayRetry && (
              <Button
                look="primary"
                icon={<RotateCw size={16} aria-hidden />}
                isPending={retryAll.isPending}
                onPress={() => retryAll.mutate()}
              >
                {words.retryAll}
              </Button>
            )}
          </>
        )
      }
    >
      {!rows && !list.error && <LoadingState lines={5} />}
      {!rows && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState icon={CircleCheck} title={words.empty.title}>
          {words.empty.text}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={words.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowLabel={nameOf}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </Frame>
  );
}

const FILE: CsvButtonProps<FailedTask>['columns'] = {
  id: ({ id }) => id,
  task: ({ name }) => name,
  subject_type: ({ subject }) => subject.type,
  subject_id: ({ subject }) => subject.id,
  failure: ({ failure }) => failure,
  failures: ({ failures }) => failures,
  failed_at: ({ failedAt }) => failedAt,
};

const COLUMNS: Column<FailedTask>[] = [
  { id: 'name', header: words.columns.name, cell: nameOf },
  {
    id: 'subject',
    header: words.columns.subject,
    cell: (task) => <Subject task={task} />,
    hideOnPhone: true,
  },
  { id: 'failure', header: words.columns.failure, cell: ({ failure }) => <code>{failure}</code> },
  {
    id: 'failures',
    header: words.columns.failures,
    cell: ({ failures }) => failures,
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'failedAt',
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
