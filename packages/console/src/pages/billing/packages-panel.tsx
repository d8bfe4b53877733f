import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { z } from 'zod';
import { useApi, useApiClient } from '../../api.ts';
import { allPages } from '../../kit/all-pages.ts';
import { csvFileOf } from '../../kit/csv.ts';
import { Facts } from '../../kit/facts.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { List } from '../../kit/table/list.tsx';
import { useOrder } from '../../kit/use-order.ts';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { billingWords } from '../../words/billing.ts';
import { moneyOf } from './money.ts';
import { COLUMNS, FILE } from './package-table.tsx';
import type { PackageSales } from './types.ts';

const words = billingWords.candidates;
const COUNT = new Intl.NumberFormat();
const PAGE = 20;

const searchSchema = z.object({ text: z.string().catch('') });

/** What candidates can buy, what they bought, and what they have left of it. */
export function PackagesPanel() {
  const api = useApi();
  const sales = useQuery(api.packages.sales.queryOptions());
  const client = useApiClient();
  const [{ text }, setSearch] = usePageSearch(searchSchema);
  const search = text.trim() === '' ? undefined : text.trim();
  const order = useOrder(['created', 'places']);
  const asked = { search, ...order.asked };
  const list = useInfiniteQuery(
    api.packages.list.infiniteQueryOptions(
      { ...asked, limit: PAGE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  const nothing = search ? words.noMatch : { title: words.none, text: words.noneText };
  return (
    <Panel title={words.list}>
      <QueryView query={sales} lines={3}>
        {(found) => <Sales sales={found} />}
      </QueryView>
      <List
        label={words.list}
        columns={COLUMNS}
        rows={list.data?.pages.flatMap(({ data }) => data)}
        rowId={({ id }) => id}
        rowLabel={({ candidateName }) => candidateName ?? words.unnamed}
        query={list}
        order={order}
        search={{ label: words.search, value: text, onSearch: (typed) => setSearch({ text: typed }) }}
        csv={{
          name: 'packages',
          file: async () =>
            csvFileOf(
              FILE,
              await allPages((cursor) => client.packages.list.query({ ...asked, limit: 100, cursor })),
            ),
        }}
        empty={
          <EmptyState icon={Ticket} title={nothing.title}>
            {nothing.text}
          </EmptyState>
        }
        lines={3}
      />
    </Panel>
  );
}

function Sales({ sales }: { sales: PackageSales }) {
  const { currency, offers, sold, given } = sales;
  const counts = ({ packages, places, left }: PackageSales['given']) =>
    words.counts(packagesText(packages), sizeText(places), COUNT.format(left));
  const revenue = sold.revenue.map(({ amount, currency }) => moneyOf(amount, currency)).join(' + ');
  return (
    <Facts
      facts={[
        [words.prices, offers.map((offer) => priceOf(offer, currency)).join(' · ')],
        ...(sold.packages > 0
          ? [[words.sold, counts(sold)] as const, [words.revenue, revenue] as const]
          : []),
        ...(given.packages > 0 ? [[words.given, counts(given)] as const] : []),
      ]}
    />
  );
}

function priceOf({ places, amount }: PackageSales['offers'][number], currency: string): string {
  return `${sizeText(places)} ${moneyOf(amount, currency)}`;
}

function sizeText(places: number): string {
  return places === 1 ? words.size.one : words.size.other(COUNT.format(places));
}

function packagesText(packages: number): string {
  return packages === 1 ? words.packages.one : words.packages.other(COUNT.format(packages));
}
