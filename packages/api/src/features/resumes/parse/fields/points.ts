import type { Line } from '../line.ts';
import type { Numbered } from '../sections.ts';
import { wordsIn } from '../sections.ts';
import { organisationsIn } from '../words/roles.ts';
import type { DateRange } from './dates.ts';

/** A line of an entry; `told` is what is known to be text under its head. */
export interface ToldLine extends Numbered {
  told?: boolean;
}

/** A stretch of lines that go on from each other. */
interface Paragraph {
  lines: Numbered[];
  text: string;
  indent: number;
  loud: boolean;
  range: DateRange | undefined;
  bullet: boolean;
  /** Its place in a list that counts. */
  number: number | undefined;
}

/** Points by which equal edges differ. */
const SAME_EDGE = 3;
/** Points by which a list stands further in than the head over it. */
const INDENT = 6;
const MAX_HEAD = 110;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\p{Lu})/u;
const OPENS = /^["“„«'‘(]?(?:\p{Lu}|\p{Lo}|\d)/u;
const SENTENCE = /[.。।!؛;]$/u;

/**
 * Finds the points of lists that show no mark, under the heads of a section: by how far in they stand, by the room that a line leaves
 * where the next word would have fitted, by the air between them, by their numbers.
 */
export function unmarkedPoints(
  lines: readonly Numbered[],
  rangeOf: (line: Line) => DateRange | undefined,
): ToldLine[] {
  // Only a page says where its lines end.
  if (lines.some(({ line }) => line.box === null)) return [...lines];
  const paragraphs = paragraphsIn(lines, rangeOf);
  // What one list shows of its edge holds for the short points of another.
  const sure = toldIn(paragraphs, []);
  const edges = paragraphs.filter((_, at) => sure[at]).map(({ indent }) => indent);
  const told = toldIn(paragraphs, edges);
  const lengths = runsOf(told);
  return paragraphs.flatMap((paragraph, at) => {
    if (!told[at]) return paragraph.lines;
    const next = told[at + 1] ? paragraphs[at + 1] : undefined;
    const introduces = !told[at - 1] && next !== undefined && next.indent > paragraph.indent + INDENT;
    // One paragraph alone is no list.
    const isPoint = (lengths[at] ?? 0) > 1 && !introduces;
    return paragraph.lines.map(
      (numbered, row): ToldLine => ({
        at: numbered.at,
        told: true,
        line: {
          ...numbered.line,
          text:
            isPoint && row === 0 && paragraph.number ? unnumbered(numbered.line.text) : numbered.line.text,
          bullet: isPoint && row === 0,
        },
      }),
    );
  });
}

function unnumbered(text: string): string {
  return text.replace(NUMBER, '');
}

function paragraphsIn(
  lines: readonly Numbered[],
  rangeOf: (line: Line) => DateRange | undefined,
): Paragraph[] {
  const loud = loudnessOf(lines);
  const paragraphs: Paragraph[] = [];
  let last: Numbered | undefined;
  for (const numbered of lines) {
    const { line } = numbered;
    const open = paragraphs.at(-1);
    const range = rangeOf(line);
    if (open && last && !range && !open.range && goesOn(last.line, line, lines)) {
      open.lines.push(numbered);
      open.text += ` ${line.text}`;
    } else {
      const number = NUMBER.exec(line.text)?.[1];
      paragraphs.push({
        lines: [numbered],
        text: line.text,
        indent: line.indent,
        loud: loud(line),
        range,
        bullet: line.bullet,
        number: number === undefined ? undefined : Number(number),
      });
    }
    last = numbered;
  }
  return paragraphs;
}

function loudnessOf(lines: readonly Numbered[]): (line: Line) => boolean {
  const smallest = Math.min(...lines.map(({ line }) => line.size));
  const anyQuiet = lines.some(({ line }) => !line.bold);
  return (line) => (line.bold && anyQuiet) || line.size > smallest * 1.08;
}

function goesOn(before: Line, line: Line, lines: readonly Numbered[]): boolean {
  if (line.bullet || line.bold !== before.bold || Math.abs(line.size - before.size) > 0.3) return false;
  if (before.text.includes('\t') || line.text.includes('\t') || NUMBER.test(line.text)) return false;
  // Behind a mark or a number the text hangs further in.
  const hangs = before.bullet || NUMBER.test(before.text);
  if (Math.abs(line.indent - before.indent) > SAME_EDGE && !(hangs && line.indent > before.indent))
    return false;
  if (!OPENS.test(line.text)) return true;
  return line.gap < 0.15 && !leavesRoom(before, line, lines);
}

/** Whether the first word of the next line would have fitted behind this one: then its break was meant. */
function leavesRoom(before: Line, line: Line, lines: readonly Numbered[]): boolean {
  if (!before.box || !line.box) return false;
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const width = (line.box.width * word) / Math.max(1, line.text.length);
  const alike = lines.filter(
    ({ line: { indent, bold, text } }) =>
      (Math.abs(indent - line.indent) <= SAME_EDGE || !bold) && !text.includes('\t'),
  );
  const rightToLeft = line.indent < 0;
  const reach = Math.max(
    ...alike.map(({ line: { box } }) => (!box ? 0 : rightToLeft ? -box.x : box.x + box.width)),
  );
  const end = rightToLeft ? -before.box.x : before.box.x + before.box.width;
  return reach - end > 1.2 * width + 0.4 * line.size;
}

/** Which paragraphs are told under a head. */
function toldIn(paragraphs: readonly Paragraph[], edges: readonly number[]): boolean[] {
  // A section begins with a head.
  const headsOpenLoud = paragraphs[0]?.loud ?? false;
  const told: boolean[] = [];
  let head: Paragraph[] = [];
  let inList = false;
  let marked = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const before = told[at - 1] ?? false;
    // The line over a time opens the next head, however it looks.
    const opens = paragraph.range || paragraph.loud;
    const is =
      !opens && !paragraph.bullet && !marked && isTold(paragraph, { head, inList, headsOpenLoud, edges });
    told.push(is);
    if (is) inList = true;
    else if (paragraph.bullet && !paragraph.range) marked = true;
    else {
      if (before || marked) head = [];
      head.push(paragraph);
      inList = false;
      marked = false;
    }
  }
  return told;
}

interface Under {
  head: readonly Paragraph[];
  inList: boolean;
  /** Whether a head is known by its first line. */
  headsOpenLoud: boolean;
  /** How far in other lists stand. */
  edges: readonly number[];
}

function isTold(paragraph: Paragraph, { head, inList, headsOpenLoud, edges }: Under): boolean {
  const dated = head.find(({ range }) => range);
  // A head says more than a time.
  if (!dated || (head.length === 1 && dated.range?.rest === '')) return false;
  if (paragraph.number !== undefined && paragraph.indent > dated.indent - SAME_EDGE) return true;
  const isDeeper = head.every(({ indent }) => paragraph.indent > indent + INDENT);
  const isList = inList || edges.some((edge) => Math.abs(edge - paragraph.indent) <= SAME_EDGE);
  if (isDeeper && !startsWithTime(dated) && (isList || !isShort(paragraph))) return true;
  return isSentence(paragraph.text) || (inList && headsOpenLoud);
}

/** Times in a column of their own: names stand further in than they do. */
function startsWithTime({ range }: Paragraph): boolean {
  return range?.at === 0 && range.rest !== '';
}

/** What can be a name: one or two words. */
function isShort({ text, lines }: Paragraph): boolean {
  return lines.length === 1 && wordsIn(text) < 3;
}

function isSentence(text: string): boolean {
  if (text.length > MAX_HEAD) return true;
  const words = text.split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return SENTENCE.test(text) && words.length >= 3 && small > 0 && !organisationsIn(text);
}

/** How many told paragraphs stand together with each. */
function runsOf(told: readonly boolean[]): number[] {
  const lengths = told.map(() => 0);
  for (let from = 0; from < told.length; from += 1) {
    if (!told[from] || told[from - 1]) continue;
    const end = told.indexOf(false, from);
    const to = end < 0 ? told.length : end;
    lengths.fill(to - from, from, to);
  }
  return lengths;
}
