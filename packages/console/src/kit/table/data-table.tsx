import { Link } from '@tanstack/react-router';
import { type RowSelectionState, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { kitWords } from '../../words/kit.ts';
import { cx } from '../cx.ts';
import type { Sort } from '../use-order.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  /** Names it in the address where it sorts. */
  id: string;
  header: string;
  /** What a row shows. In the first column of rows that open it is the link: nothing in it can be pressed. */
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. @defaultValue 'start' */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Left out on a phone: the first column says it there. */
  hideOnPhone?: boolean;
}

export interface DataTableProps<Row> {
  /** Names the table for who cannot see it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a row leads: the whole row opens it. */
  rowTo?: (row: Row) => string;
  /** Names a row: "Amara Diallo". */
  rowLabel: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Ids of the rows that are selected; with it, each row has a box. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Of all that there are, where that is known. */
  total?: number;
  /** Rows of the list before these, which are not loaded any more: room is kept for them. @defaultValue 0 */
  offset?: number;
  /** Called when the first rows that are loaded come into sight, to load those before them. */
  onStart?: (() => void) | undefined;
  /** Called when the last rows come into sight, to load more of them. */
  onEnd?: (() => void) | undefined;
}

/** From here on only the rows in sight are in the document. */
const VIRTUAL_FROM = 60;
const ROW_PX = 56;
const features = tableFeatures({ rowSelectionFeature });

/** Rows of one kind: sorted, selected and opened by pointer, finger and keyboard. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowTo, rowLabel, selected, onSelect, total, onStart, onEnd } = props;
  const { offset = 0 } = props;
  const defined = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header, accessorFn: (row: Row) => row })),
    [columns],
  );
  const rowSelection: RowSelectionState = useMemo(
    () => Object.fromEntries([...(selected ?? [])].map((id) => [id, true])),
    [selected],
  );
  const table = useTable({
    features,
    columns: defined,
    data: rows as Row[],
    getRowId: rowId,
    enableRowSelection: onSelect !== undefined,
    state: { rowSelection },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      onSelect?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });
  const modelRows = table.getRowModel().rows;
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = offset > 0 || modelRows.length >= VIRTUAL_FROM;
  const virtualizer = useWindowVirtualizer({
    count: offset + modelRows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    enabled: virtual,
    scrollMargin: body.current?.offsetTop ?? 0,
    // By their place: what was measured is kept of rows that are not loaded any more.
  });
  const seen = virtual ? virtualizer.getVirtualItems() : [];
  const items = seen.filter(({ index }) => index >= offset);
  const first = virtual ? (items[0]?.index ?? offset) - offset : 0;
  const last = virtual ? (items.at(-1)?.index ?? offset - 1) - offset : modelRows.length - 1;
  const margin = virtualizer.options.scrollMargin;
  const height = virtualizer.getTotalSize();
  const before = virtual ? (items[0] ? items[0].start - margin : height) : 0;
  const after =
    virtual && items.length > 0 ? Math.max(0, height - ((items.at(-1)?.end ?? margin) - margin)) : 0;
  const width = columns.length + (onSelect ? 1 : 0);
  useNear({
    near: last >= modelRows.length - 10 && modelRows.length > 0,
    at: offset + modelRows.length,
    onNear: onEnd,
  });
  useNear({ near: offset > 0 && seen.length > 0 && first <= 10, at: offset, onNear: onStart });

  return (
    <div className={styles.place}>
      <table className={styles.table} aria-label={label} aria-rowcount={(total ?? modelRows.length) + 1}>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" className={styles.box}>
                <input
                  type="checkbox"
                  aria-label={kitWords.selectAll}
                  checked={modelRows.length > 0 && table.getIsAllRowsSelected()}
                  ref={(box) => {
                    if (box) box.indeterminate = table.getIsSomeRowsSelected();
                  }}
                  onChange={table.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <Gap height={before} width={width} />}
          {modelRows.slice(first, last + 1).map((row, at) => {
            const record = row.original;
            const index = offset + first + at;
            const name = rowLabel(record);
            return (
              <tr
                key={row.id}
                data-index={index}
                ref={virtual ? virtualizer.measureElement : undefined}
                aria-rowindex={index + 2}
                data-selected={row.getIsSelected() || undefined}
                className={cx(rowTo && styles.opens)}
              >
                {onSelect && (
                  <td className={styles.box}>
                    <input
                      type="checkbox"
                      aria-label={kitWords.select(name)}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {columns.map((column, position) => (
                  <td key={column.id} className={classOf(column)}>
                    {position === 0 && rowTo ? (
                      <Link to={rowTo(record)} className={styles.link}>
                        {column.cell(record)}
                      </Link>
                    ) : (
                      column.cell(record)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} width={width} />}
        </tbody>
      </table>
    </div>
  );
}

/** Room for the rows that are not in the document. */
function Gap({ height, width }: { height: number; width: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={width} style={{ blockSize: height }} className={styles.gap} />
    </tr>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { id, header, sortable } = column;
  const active = sort?.by === id ? sort : undefined;
  if (!sortable || !onSort) {
    return (
      <th scope="col" className={classOf(column)}>
        {header}
      </th>
    );
  }
  const Icon = active ? (active.descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      scope="col"
      className={classOf(column)}
      aria-sort={active ? (active.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={kitWords.sortBy(header)}
        onClick={() => onSort({ by: id, descending: active ? !active.descending : false })}
      >
        {header}
        <Icon size={12} aria-hidden className={cx(!active && styles.idle)} />
      </button>
    </th>
  );
}

function classOf<Row>({ align, hideOnPhone }: Column<Row>): string {
  return cx(align === 'end' && styles.end, hideOnPhone && styles.wide);
}

/** Asks for more once for every place at which the loaded rows begin or end. */
function useNear({
  near,
  at,
  onNear,
}: {
  near: boolean;
  at: number;
  onNear: (() => void) | undefined;
}): void {
  const asked = useRef(-1);
  useEffect(() => {
    if (!near || !onNear || asked.current === at) return;
    asked.current = at;
    onNear();
  }, [near, at, onNear]);
}
