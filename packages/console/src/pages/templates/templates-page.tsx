import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { Button } from '../../kit/button.tsx';
import { type CsvColumns, csvFileOf } from '../../kit/csv.ts';
import { Page as Frame } from '../../kit/page.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { EmptyState } from '../../kit/states.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
import { List } from '../../kit/table/list.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useOrder } from '../../kit/use-order.ts';
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
  { id: 'title', sortable: true, header: names.title, cell: ({ title }) => title },
  { id: 'kind', header: names.kind, cell: ({ kind }) => templateWords.kinds[kind], hideOnPhone: true },
  {
    id: 'questions',
    sortable: true,
    header: names.questions,
    cell: ({ questions }) => NUMBER.format(questions),
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'minutes',
    sortable: true,
    header: names.minutes,
    cell: ({ timeBudgetMs }) => NUMBER.format(Math.round(timeBudgetMs / 60_000)),
    align: 'end',
    hideOnPhone: true,
  },
  {
    id: 'sessions',
    sortable: true,
    header: names.sessions,
    cell: ({ sessions }) => NUMBER.format(sessions),
    align: 'end',
  },
  {
    id: 'lastUsed',
    sortable: true,
    header: names.lastUsed,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : templateWords.never),
    hideOnPhone: true,
  },
  { id: 'acts', header: names.acts, cell: (template) => <TemplateMenu template={template} />, align: 'end' },
];

const FILE: CsvColumns<TemplateItem> = {
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
  const client = useApiClient();
  const path = usePath();
  const { may } = useTenant();
  const [{ tab, text }, setSearch] = usePageSearch(searchSchema);
  const [library, setLibrary] = useState(false);
  const order = useOrder(['updated', 'title', 'questions', 'minutes', 'sessions', 'lastUsed']);
  const asked = { archived: tab === 'archived', search: text, ...order.asked };
  const list = useInfiniteQuery(
    api.templates.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const counts = list.data?.pages[0]?.counts;
  const mayWrite = may('templates:write');
  return (
    <Frame
      title={templateWords.title}
      actions={mayWrite && <NewTemplateMenu onLibrary={() => setLibrary(true)} />}
    >
      <Tabs
        label={tabs.label}
        selected={tab}
        tabs={[
          { id: 'active', label: tabs.active, ...(counts ? { count: counts.active } : {}) },
          { id: 'archived', label: tabs.archived, ...(counts ? { count: counts.archived } : {}) },
        ]}
      />
      <List
        label={templateWords.title}
        columns={columns}
        rows={list.data?.pages.flatMap((page) => page.data)}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title}
        rowTo={({ id }) => path(`templates/${id}`)}
        query={list}
        order={order}
        search={{ label: templateWords.search, value: text, onSearch: (next) => setSearch({ text: next }) }}
        csv={{
          name: 'templates',
          file: async () =>
            csvFileOf(
              FILE,
              await allPages((cursor) => client.templates.list.query({ ...asked, limit: 100, cursor })),
            ),
        }}
        empty={<Nothing tab={tab} text={text} onLibrary={mayWrite ? () => setLibrary(true) : undefined} />}
      />
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
