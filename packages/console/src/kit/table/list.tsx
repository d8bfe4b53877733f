import type { ReactNode } from 'react';
import { CsvButton, type CsvButtonProps } from '../csv-button.tsx';
import { QueryView } from '../query-view.tsx';
import { SearchField, type SearchFieldProps } from '../search-field.tsx';
import type { ListOrder } from '../use-order.ts';
import { DataTable, type DataTableProps } from './data-table.tsx';
import styles from './list.module.css';

type OfTheTable<Row extends object> = Pick<
  DataTableProps<Row>,
  'label' | 'columns' | 'rowId' | 'rowTo' | 'rowLabel' | 'selected' | 'onSelect'
>;

export interface ListProps<Row extends object> extends OfTheTable<Row> {
  /** What is loaded of it. */
  rows: readonly Row[] | undefined;
  /** Loads it, page by page where there is more. */
  query: {
    error: unknown;
    refetch: () => unknown;
    hasNextPage?: boolean;
    fetchNextPage?: () => unknown;
  };
  /** From `useOrder`. */
  order: ListOrder;
  search: SearchFieldProps;
  /** What narrows it besides. */
  filters?: ReactNode;
  csv: CsvButtonProps;
  /** Stands there instead of the table where no row is. */
  empty: ReactNode;
  /** Lines of the shape that stands there meanwhile. */
  lines?: number;
}

/** A list of a page: searched, narrowed, sorted, read page by page and saved as a file, all as the address says. */
export function List<Row extends object>({
  rows,
  query,
  order,
  search,
  filters,
  csv,
  empty,
  lines = 8,
  ...table
}: ListProps<Row>) {
  return (
    <>
      <div className={styles.bar}>
        <SearchField {...search} />
        {filters}
        <span className={styles.end}>
          <CsvButton {...csv} />
        </span>
      </div>
      <QueryView query={{ data: rows, error: query.error, refetch: query.refetch }} lines={lines}>
        {(shown) =>
          shown.length === 0 ? (
            empty
          ) : (
            <DataTable
              {...table}
              rows={shown}
              sort={order.sort}
              onSort={order.onSort}
              onEnd={query.hasNextPage ? () => void query.fetchNextPage?.() : undefined}
            />
          )
        }
      </QueryView>
    </>
  );
}
