import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { APPLICATION_STATUSES, type ApplicationStatus } from '@vivavoce/contract/plain';
import { BriefcaseBusiness, Download } from 'lucide-react';
import { z } from 'zod';
import { type Outputs, useApi } from '../../api.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { EmptyState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath } from '../../session/tenant.ts';
import { applicationWords as words } from '../../words/applications.ts';
import styles from './applications.module.css';
import { StatusDot } from './status-dot.tsx';

export { ApplicationsPage as Page };

type Item = Outputs['applications']['list']['data'][number];

const searchSchema = z.object({ tab: z.enum(['all', ...APPLICATION_STATUSES]).catch('all') });
const PAGE_SIZE = 50;

/** Trackers of candidates who agreed that advisers see them. */
function ApplicationsPage() {
  const api = useApi();
  const [{ tab }] = usePageSearch(searchSchema);
  const status = tab === 'all' ? undefined : tab;
  const csv = useMutation(
    api.applications.csv.mutationOptions({
      onSuccess: ({ text, type }) => {
        saveFile('applications.csv', text, type);
        toast({ text: words.exported });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={
        <Button
          icon={<Download size={16} aria-hidden />}
          isPending={csv.isPending}
          onPress={() => csv.mutate({ status })}
        >
          {words.exportCsv}
        </Button>
      }
    >
      <Tabs
        label={words.tabs.label}
        selected={tab}
        tabs={[
          { id: 'all', label: words.tabs.all },
          ...APPLICATION_STATUSES.map((id) => ({ id, label: words.statuses[id] })),
        ]}
      />
      <List status={status} />
    </Page>
  );
}

function List({ status }: { status: ApplicationStatus | undefined }) {
  const api = useApi();
  const path = usePath();
  const query = useInfiniteQuery(
    api.applications.list.infiniteQueryOptions(
      { status, limit: PAGE_SIZE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <QueryView query={query} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return <Nothing status={status} />;
        return (
          <DataTable
            label={words.title}
            columns={COLUMNS}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={({ title, candidateName }) => `${title} ${candidateName ?? words.unnamed}`}
            rowTo={({ id }) => path(`applications/${id}`)}
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        );
      }}
    </QueryView>
  );
}

function Nothing({ status }: { status: ApplicationStatus | undefined }) {
  const path = usePath();
  if (status) {
    const { title, text } = words.noneUnder(words.statuses[status]);
    return <EmptyState title={title}>{text}</EmptyState>;
  }
  return (
    <EmptyState
      icon={BriefcaseBusiness}
      title={words.empty.title}
      action={<ButtonLink to={path('candidates')}>{words.empty.action}</ButtonLink>}
    >
      {words.empty.text}
    </EmptyState>
  );
}

const COLUMNS: readonly Column<Item>[] = [
  {
    id: 'job',
    header: words.columns.job,
    cell: ({ title, employer }) => (
      <span className={styles.job}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {employer && (
          <span className={styles.soft} dir="auto">
            {employer}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'candidate',
    header: words.columns.candidate,
    cell: ({ candidateName }) => <span dir="auto">{candidateName ?? words.unnamed}</span>,
  },
  {
    id: 'status',
    header: words.columns.status,
    cell: ({ status }) => <StatusDot status={status} />,
  },
  {
    id: 'practice',
    header: words.columns.practice,
    align: 'end',
    hideOnPhone: true,
    cell: ({ practice }) => practice.length,
  },
  {
    id: 'changed',
    header: words.columns.changed,
    hideOnPhone: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
  },
];
