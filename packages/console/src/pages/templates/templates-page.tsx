import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { Button } from '../../kit/button.tsx';
import { CsvButton, type CsvButtonProps } from '../../kit/csv-button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { type Column, DataTable } from '../../kit/table/data-table.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { templateWords } from '../../words/templates.ts';
import { LibraryDialog } from './library-dialog.tsx';
import { NewTemplateMenu } from './new-template-menu.tsx';
import { TemplateMenu } from './template-menu.tsx';
import type { TemplateItem } from './types.ts';

const searchSchema = z.object({
  tab: z.enum(['active', 'archived']).catch('active'),
  text: z.string().catch(''),
});

const { columns: names, tabs } = templateWords;
const NUMBER = new Intl.NumberFormat();

const columns: Column<TemplateItem>[] = [
  { id: 'title', header: names.title, cell: ({ title }) => title },
  { id: 'kind', header: names.kind, cell: ({ kind }) => templateWords.kinds[kind], hideOnPhone: true },
  {
    id: 'questions',
    header: names.questions,
    cell: ({ questions }) => NUMBER.format(questions),
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'minutes',
    header: names.minutes,
    cell: ({ timeBudgetMs }) => NUMBER.format(Math.round(timeBudgetMs / 60_000)),
    align: 'end',
    hideOnPhone: true,
  },
  { id: 'sessions', header: names.sessions, cell: ({ sessions }) => NUMBER.format(sessions), align: 'end' },
  {
    id: 'lastUsed',
    header: names.lastUsed,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : templateWords.never),
    hideOnPhone: true,
  },
  { id: 'acts', header: names.acts, cell: (template) => <TemplateMenu template={template} />, align: 'end' },
];

const FILE: CsvButtonProps<TemplateItem>['columns'] = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  questions: ({ questions }) => questions,
  time_budget_ms: ({ timeBudgetMs }) => timeBudgetMs,
  interviews: ({ sessions }) => sessions,
  last_used_at: ({ lastUsedAt }) => lastUsedAt,
};

/** The tenant's templates: what is asked, and how often. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const { may } = useTenant();
  const [{ tab, text }, setSearch] = usePageSearch(searchSchema);
  const [library, setLibrary] = useState(false);
  const list = useInfiniteQuery(
    api.templates.list.infiniteQueryOptions(
      { archived: tab === 'archived', search: text, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.data);
  const counts = list.data?.pages[0]?.counts;
  const queries = useQueryClient();
  const mayWrite = may('templates:write');
  return (
    <Frame
      title={templateWords.title}
      actions={
        <>
          <SearchField
            label={templateWords.search}
            value={text}
            onSearch={(next) => setSearch({ text: next })}
          />
          <CsvButton
            name="templates"
            rows={() =>
              allPages((cursor) =>
                queries.fetchQuery(
                  api.templates.list.queryOptions({
                    archived: tab === 'archived',
                    search: text,
                    limit: 100,
                    ...(cursor ? { cursor } : {}),
                  }),
                ),
              )
            }
            columns={FILE}
          />
          {mayWrite && <NewTemplateMenu onLibrary={() => setLibrary(true)} />}
        </>
      }
    >
      <Tabs
        label={tabs.label}
        selected={tab}
        tabs={[
          { id: 'active', label: tabs.active, ...(counts ? { count: counts.active } : {}) },
          { id: 'archived', label: tabs.archived, ...(counts ? { count: counts.archived } : {}) },
        ]}
      />
      {!rows && !list.error && <LoadingState lines={8} />}
      {!rows && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && (
        <Nothing tab={tab} text={text} onLibrary={mayWrite ? () => setLibrary(true) : undefined} />
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={templateWords.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowLabel={({ title }) => title}
          rowTo={({ id }) => path(`templates/${id}`)}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
      <LibraryDialog isOpen={library} onOpenChange={setLibrary} />
    </Frame>
  );
}

interface NothingProps {
  tab: 'active' | 'archived';
  text: string;
  onLibrary: (() => void) | undefined;
}

function Nothing({ tab, text, onLibrary }: NothingProps) {
  const { emptySearch, emptyArchived, empty, start } = templateWords;
  if (text !== '') return <EmptyState title={emptySearch.title}>{emptySearch.text}</EmptyState>;
  if (tab === 'archived') return <EmptyState title={emptyArchived.title}>{emptyArchived.text}</EmptyState>;
  return (
    <EmptyState
      icon={LayoutTemplate}
      title={empty.title}
      action={
        onLibrary && (
          <Button look="primary" onPress={onLibrary}>
            {start.library}
          </Button>
        )
      }
    >
      {empty.text}
    </EmptyState>
  );
}
