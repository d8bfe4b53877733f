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
 * Reads a list of people: CSV with or without a line of headings, cells out of a spreadsheet, a line a person such as
 * `Jane Doe <jane@example.com>`, or several addresses on one line. Without headings each line is read by itself, so that one
 * may be written in another way than the next. Never throws: what is no table is read line by line.
 */
export function parsePeople(text: string): ParsedRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) return [];
  if (!first.includes('@')) {
    const [head, ...rows] = readTable(text);
    const headed = head ? headingsOf(head.cells) : undefined;
    if (headed) return rows.map(({ line, cells }) => rowOf(line, cells, headed));
  }
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : peopleOf(index + 1, line)));
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

/**
 * The people of one line without headings. With one address, the first other cell is the name; with several, each is a person,
 * and a cell before an address is its name.
 */
function peopleOf(line: number, text: string): ParsedRow[] {
  const cells = cellsOf(text);
  const addresses = cells.filter((cell) => cell.includes('@'));
  if (addresses.length < 2) {
    const address = addressOf(addresses[0] ?? '');
    const name = cells.find((cell) => cell !== addresses[0]) ?? '';
    return [{ line, email: address.email, name: name || address.name, externalId: '', locale: '' }];
  }
  return cells.flatMap((cell, index) => {
    if (!cell.includes('@')) return [];
    const { email, name } = addressOf(cell);
    const before = cells[index - 1] ?? '';
    return [{ line, email, name: name || (before.includes('@') ? '' : before), externalId: '', locale: '' }];
  });
}

/** What commas, semicolons and tabs part, outside quotes and angle brackets; bare addresses also by spaces. */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?:"[^"]*"|<[^<>]*>|[^,;\t])+/g) ?? [];
  return cells
    .flatMap((cell) =>
      /^[^\s"<>@]+@[^\s"<>@]+(\s+[^\s"<>@]+@[^\s"<>@]+)+$/.test(cell.trim())
        ? cell.trim().split(/\s+/)
        : [cell],
    )
    .map((cell) => cell.trim())
    .map((cell) => (cell.includes('<') ? cell : cell.replaceAll('"', '').trim()))
    .filter((cell) => cell !== '');
}

/** `Jane Doe <jane@example.com>` holds both. */
function addressOf(cell: string): { email: string; name: string } {
  const match = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(cell);
  return match ? { email: match[2]?.trim() ?? '', name: match[1]?.trim() ?? '' } : { email: cell, name: '' };
}
