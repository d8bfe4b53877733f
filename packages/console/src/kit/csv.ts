/** Spreadsheets read UTF-8 by its mark. */
const MARK = '\uFEFF';
/** A cell that a spreadsheet would run as a formula, also behind white space or in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
const TO_QUOTE = /[",\r\n]/;

export type Cell = string | number | boolean | null | undefined;

/** A list as a file. */
export interface CsvFile {
  csv: string;
  rows: number;
  /** Whether there are more rows than fit into one file. */
  truncated?: boolean;
}

/** Columns of a file, by their names in it. */
export type CsvColumns<Row> = Record<string, (row: Row) => Cell>;

export function csvFileOf<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): CsvFile {
  const cells = rows.map((row) => Object.values(columns).map((cellOfRow) => cellOfRow(row)));
  return { csv: csvOf(Object.keys(columns), cells), rows: rows.length };
}

/**
 * Rows as a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is given an apostrophe, as the API does in the
 * files that it writes.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return MARK + [head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
