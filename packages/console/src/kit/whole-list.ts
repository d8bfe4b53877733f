import type { Direction } from './use-order.ts';

export interface Shown<Name extends string> {
  text: string;
  sort: Name;
  order: Direction;
}

/** What a list that comes whole is searched in, and what each of its orders goes by. */
export interface WholeList<Row, Name extends string> {
  texts: (row: Row) => readonly (string | null)[];
  values: Record<Name, (row: Row) => string | number | null>;
}

const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Rows of a list that comes whole, as they are asked for; what has no value comes last either way. Pure. */
export function shownOf<Row, Name extends string>(
  rows: readonly Row[],
  { texts, values }: WholeList<Row, Name>,
  { text, sort, order }: Shown<Name>,
): Row[] {
  const part = text.trim().toLowerCase();
  const way = order === 'asc' ? 1 : -1;
  return rows
    .filter((row) => texts(row).some((each) => (each ?? '').toLowerCase().includes(part)))
    .map((row) => ({ row, value: values[sort](row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return way * compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}
