import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Download, Link2 } from 'lucide-react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { SearchField } from '../../kit/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { toast } from '../../kit/toasts.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { LinkTable } from '../../links/link-table.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { linksWords } from '../../words/links.ts';

/** What the address remembers. Whatever somebody typed there becomes something valid. */
const searchSchema = z.object({
  tab: z.enum(['all', 'waiting', 'expired']).catch('all'),
  text: z.string().catch(''),
  template: z.string().catch(''),
});

const TABS = ['all', 'waiting', 'expired'] as const;

/** Every link that was made, and what can be done with it. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const { may } = useTenant();
  const [{ tab, text, template }, setSearch] = usePageSearch(searchSchema);
  const narrowed = { ...(text ? { search: text } : {}), ...(template ? { template } : {}) };
  const counts = useQuery(
    api.links.counts.queryOptions(narrowed, { placeholderData: keepPreviousData }),
  ).data;
  const list = useInfiniteQuery(
    api.links.list.infiniteQueryOptions(
      { limit: 50, ...narrowed, ...(tab === 'all' ? {} : { standing: tab }) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const csv = useMutation(
    api.links.csv.mutationOptions({
      onSuccess: (file) => {
        saveFile('links.csv', file.csv, 'text/csv');
        toast({ text: kitWords.rowsSaved(file.rows) });
      },
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.data);
  const nothing = text ? linksWords.none : tab === 'all' ? linksWords.empty : linksWords.emptyTab[tab];
  const invite = may('links:write') ? (
    <ButtonLink look="primary" to={path('links/invite')}>
      {linksWords.invite}
    </ButtonLink>
  ) : null;
  return (
    <Frame
      title={linksWords.title}
      actions={
        <>
          <SearchField
            label={linksWords.search}
            value={text}
            onSearch={(next) => setSearch({ text: next })}
          />
          <Button
            icon={<Download size={16} aria-hidden />}
            isPending={csv.isPending}
            onPress={() => csv.mutate({ ...narrowed, ...(tab === 'all' ? {} : { standing: tab }) })}
          >
            {kitWords.saveCsv}
          </Button>
          {may('templates:write') ? (
            <ButtonLink to={path('links/mails')}>{linksWords.mails.title}</ButtonLink>
          ) : null}
          {invite}
        </>
      }
    >
      <Tabs
        label={linksWords.tabsLabel}
        selected={tab}
        tabs={TABS.map((id) => ({
          id,
          label: linksWords.tabs[id],
          ...(counts ? { count: counts[id] } : {}),
        }))}
      />
      {!rows && !list.error && <LoadingState lines={8} />}
      {!rows && list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState icon={Link2} title={nothing.title} action={invite}>
          {nothing.text}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <LinkTable rows={rows} onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined} />
      )}
    </Frame>
  );
}
