import { Download, Users } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useActs } from '../../acts/use-acts.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { DataTable } from '../../kit/table/data-table.tsx';
import { SelectionBar } from '../../kit/table/selection-bar.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath, useTenant } from '../../session/tenant.ts';
import { interviewsWords as words } from '../../words/interviews.ts';
import { columns, nameOf } from './columns.tsx';
import { downloadList } from './download.ts';
import { Filters } from './filters.tsx';
import styles from './interviews.module.css';
import { CLEARED, isNarrowed, type ListSearch, searchSchema } from './search.ts';
import { useChoices, useCounts, useInterviews } from './use-interviews.ts';

/** With forms of its own: it comes where somebody looks at it. */
const WaitingLinks = lazy(async () => ({
  default: (await import('../../links/waiting-links.tsx')).WaitingLinks,
}));

/** The list of interviews: who needs somebody now, and everybody else. */
export function Page() {
  const tenant = useTenant();
  const path = usePath();
  const [search, setSearch] = usePageSearch(searchSchema);
  const { list, rows, offset } = useInterviews(search);
  const counts = useCounts(search).data;
  const templates = useChoices().data?.templates ?? [];
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  // What was chosen under one filter is not on screen under another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is all that it depends on
  useEffect(() => setSelected(NONE), [search]);
  const onSearch = useCallback((text: string) => setSearch({ text }), [setSearch]);
  const waiting = search.tab === 'invited' ? counts?.links : undefined;
  const total = counts && counts[search.tab] - (waiting?.waiting ?? 0);
  const acts = useMemo(
    () => [{ id: 'export', label: words.exportList, run: () => void downloadList(tenant, search) }],
    [tenant, search],
  );
  useActs(acts);

  return (
    <Frame
      title={words.title}
      actions={
        <>
          <Button icon={<Download size={16} aria-hidden />} onPress={() => downloadList(tenant, search)}>
            {words.exportAll}
          </Button>
          {tenant.may('links:write') && (
            <ButtonLink to={path('links/invite')} look="primary">
              {words.invite}
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label={words.tabsLabel}
        selected={search.tab}
        tabs={TABS.map((id) => ({ id, label: words.tabs[id], ...(counts ? { count: counts[id] } : {}) }))}
      />
      <div className={styles.narrow}>
        <SearchField label={words.search} value={search.text} onSearch={onSearch} />
        <Filters search={search} onChange={setSearch} templates={templates} />
      </div>
      {waiting && waiting.waiting > 0 && (
        <Suspense fallback={<LoadingState lines={4} />}>
          <WaitingLinks counts={waiting} text={search.text} template={search.template} />
        </Suspense>
      )}
      {!rows && !list.error && <LoadingState lines={8} />}
      {!rows && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && !waiting?.waiting && (
        <Nothing search={search} onClear={() => setSearch(CLEARED)} />
      )}
      {rows && rows.length > 0 && (
        <>
          <DataTable
            label={words.title}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={nameOf}
            rowTo={({ id }) => path(`interviews/${id}`)}
            sort={{ by: search.sort, descending: search.order === 'desc' }}
            onSort={({ by, descending }) =>
              setSearch({ sort: by as ListSearch['sort'], order: descending ? 'desc' : 'asc' })
            }
            selected={selected}
            onSelect={setSelected}
            offset={offset}
            {...(total === undefined ? {} : { total })}
            onStart={list.hasPreviousPage ? () => void list.fetchPreviousPage() : undefined}
            onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          />
          {total !== undefined && <p className={styles.foot}>{words.range(offset + rows.length, total)}</p>}
        </>
      )}
      <SelectionBar count={selected.size} onClear={() => setSelected(NONE)}>
        <Button look="quiet" onPress={() => downloadList(tenant, search, selected)}>
          {words.exportSelected}
        </Button>
      </SelectionBar>
    </Frame>
  );
}

const NONE: ReadonlySet<string> = new Set();
/** What needs somebody comes first. */
const TABS = ['all', 'to_review', 'in_progress', 'invited', 'decided', 'failed'] as const;

function Nothing({ search, onClear }: { search: ListSearch; onClear: () => void }) {
  const tenant = useTenant();
  const path = usePath();
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title={words.noMatch.title}
        action={<Button onPress={onClear}>{words.filters.clear}</Button>}
      >
        {words.noMatch.text}
      </EmptyState>
    );
  }
  const { title, text } = search.tab === 'all' ? words.empty : words.emptyTab[search.tab];
  const invites = tenant.may('links:write') && (search.tab === 'all' || search.tab === 'invited');
  return (
    <EmptyState
      icon={Users}
      title={title}
      action={invites ? <ButtonLink to={path('links/invite')}>{words.empty.action}</ButtonLink> : undefined}
    >
      {text}
    </EmptyState>
  );
}
