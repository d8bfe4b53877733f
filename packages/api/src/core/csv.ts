/** A cell that a spreadsheet would run as a formula, also behind white space or in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
const TO_QUOTE = /[",\r\n]/;

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is given an apostrophe, so that it stays what
 * it is; a number of ours stays a number.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
