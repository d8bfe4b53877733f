import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { moneyOf } from './money.ts';
import { PackageTable } from './package-table.tsx';
import type { PackageSales } from './types.ts';

const words = billingWords.candidates;
const COUNT = new Intl.NumberFormat();
const PAGE = 20;

/** What candidates can buy, what they bought, and what they have left of it. */
export function PackagesPanel() {
  const api = useApi();
  const sales = useQuery(api.packages.sales.queryOptions());
  const list = useInfiniteQuery(
    api.packages.list.infiniteQueryOptions(
      { limit: PAGE },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <Panel title={words.list}>
      <QueryView query={sales} lines={3}>
        {(found) => <Sales sales={found} />}
      </QueryView>
      <QueryView query={list} lines={3}>
        {({ pages }) => {
          const packages = pages.flatMap(({ data }) => data);
          if (packages.length === 0) {
            return (
              <EmptyState icon={Ticket} title={words.none}>
                {words.noneText}
              </EmptyState>
            );
          }
          return (
            <>
              <PackageTable packages={packages} />
              {list.hasNextPage && (
                <div className={styles.acts}>
                  <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                    {words.more}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </QueryView>
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
