import { parse } from 'csv-parse/sync';

/** One person of a list, as somebody wrote it. */
export interface ParsedRow {
  /** Line of the text, from 1. */
  line: number;
  email: string;
  name: string;
  externalId: string;
  locale: string;
}

type Column = 'email' | 'name' | 'firstName' | 'lastName' | 'externalId' | 'locale';

/** How a column may be headed, in small letters and without anything but letters and digits. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'mail', 'emailaddress', 'address', 'emailadresse', 'correo', 'courriel', 'eposta'],
  name: ['name', 'fullname', 'candidate', 'candidatename', 'displayname', 'nombre', 'nom', 'vollername'],
  firstName: ['firstname', 'givenname', 'forename', 'vorname', 'prenom', 'first'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'nomdefamille', 'last'],
  externalId: ['externalid', 'id', 'reference', 'ref', 'applicationid', 'applicantid', 'candidateid'],
  locale: ['locale', 'language', 'lang', 'sprache', 'langue', 'idioma'],
};

/**
 * Reads a list of people: CSV with or without a line of headings, cells out of a spreadsheet, or a line a person such as
 * `Jane Doe <jane@example.com>`. Never throws: what is no table is read line by line.
 */
export function parsePeople(text: string): ParsedRow[] {
  const table = readTable(text);
  const [first] = table;
  if (!first) return [];
  const headed = headingsOf(first.cells);
  if (headed) return table.slice(1).map(({ line, cells }) => rowOf(line, cells, headed));
  return table.map(({ line, cells }) => guessRow(line, cells));
}

interface TableRow {
  line: number;
  cells: string[];
}

function readTable(text: string): TableRow[] {
  try {
    // Its types know nothing of `info`.
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch {
    return text
      .split(/\r?\n/)
      .map((cell, index) => ({ line: index + 1, cells: [cell.trim()] }))
      .filter(({ cells }) => cells[0] !== '');
  }
}

/** The one that the first line has most of; a spreadsheet's cells come apart by tabs. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/).find((each) => each.trim() !== '') ?? '';
  const counted = ['\t', ';', ','].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

function headingsOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const columns = cells.map((cell) => {
    const plain = cell
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '');
    return (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(plain));
  });
  return columns.some((column) => column !== undefined) ? columns : undefined;
}

function rowOf(line: number, cells: readonly string[], headed: readonly (Column | undefined)[]): ParsedRow {
  const at = (column: Column) => cells[headed.indexOf(column)] ?? '';
  const whole = [at('firstName'), at('lastName')].filter(Boolean).join(' ');
  return {
    line,
    ...addressOf(at('email')),
    ...(at('name') || whole ? { name: at('name') || whole } : {}),
    externalId: at('externalId'),
    locale: at('locale'),
  };
}

/** Without headings: what has an `@` is the address, the first other cell the name. */
function guessRow(line: number, cells: readonly string[]): ParsedRow {
  const email = cells.find((cell) => cell.includes('@')) ?? '';
  const name = cells.find((cell) => cell !== email && cell !== '') ?? '';
  const address = addressOf(email);
  return { line, email: address.email, name: name || address.name, externalId: '', locale: '' };
}

/** `Jane Doe <jane@example.com>` holds both. */
function addressOf(cell: string): { email: string; name: string } {
  const match = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(cell);
  return match ? { email: match[2]?.trim() ?? '', name: match[1]?.trim() ?? '' } : { email: cell, name: '' };
}
