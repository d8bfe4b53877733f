import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { LinkList } from '../../links/link-table.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
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
  const client = useApiClient();
  const path = usePath();
  const { may } = useTenant();
  const [{ tab, text, template }, setSearch] = usePageSearch(searchSchema);
  const narrowed = { ...(text ? { search: text } : {}), ...(template ? { template } : {}) };
  const counts = useQuery(
    api.links.counts.queryOptions(narrowed, { placeholderData: keepPreviousData }),
  ).data;
  const order = useOrder(['created', 'who', 'deadline']);
  const asked = { ...narrowed, ...(tab === 'all' ? {} : { standing: tab }), ...order.asked };
  const list = useInfiniteQuery(
    api.links.list.infiniteQueryOptions(
      { ...asked, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  // By reference: what is selected belongs to these rows.
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
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
      <LinkList
        rows={rows}
        query={list}
        order={order}
        search={{ label: linksWords.search, value: text, onSearch: (next) => setSearch({ text: next }) }}
        csv={{ name: 'links', file: () => client.links.csv.mutate(asked) }}
        empty={
          <EmptyState icon={Link2} title={nothing.title} action={invite}>
            {nothing.text}
          </EmptyState>
        }
      />
    </Frame>
  );
}
