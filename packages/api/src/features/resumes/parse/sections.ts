import { fold, joinWrapped } from './clean.ts';
import type { Line } from './line.ts';
import { headingOf, isSheetTitle, type SectionKind } from './words/headings.ts';

/** A line with its number in the file. */
export interface Numbered {
  line: Line;
  at: number;
}

export interface Section {
  /** `top` is what stands before any heading. */
  kind: SectionKind | 'top';
  lines: Numbered[];
}

/** Headings that every resume has, so that their looks say how its headings look. */
const STRONG: readonly (SectionKind | undefined)[] = ['work', 'education'];
/** A heading may stand on one line with what it opens. */
const INLINE: readonly (SectionKind | undefined)[] = [
  'skills',
  'languages',
  'summary',
  'interests',
  'certificates',
  'references',
];

interface Looks {
  size: number;
  bold: boolean;
  upper: boolean;
  gap: number;
}

/** Cuts a file at its headings. @param breaks lines (of the name) at which the one before ends in any case, and that are in none */
export function sectionsOf(lines: readonly Line[], breaks: ReadonlySet<number>): Section[] {
  const body = bodySize(lines);
  const looks = looksOf(lines);
  const sections: Section[] = [{ kind: 'top', lines: [] }];
  const open = (kind: Section['kind']) => sections.push({ kind, lines: [] });
  lines.forEach((line, at) => {
    const current = sections.at(-1) ?? open('top');
    if (breaks.has(at)) {
      if (current !== undefined && sections.at(-1)?.kind !== 'top') open('top');
      return;
    }
    if (isSheetTitle(line.text)) return;
    const kind = line.bullet && !line.heading ? undefined : headingOf(line.text);
    if (kind && (line.heading || standsOut(line, looks, body))) {
      open(kind);
      return;
    }
    const inline = inlineHeading(line, sections.at(-1)?.kind ?? 'top');
    if (inline) {
      open(inline.kind);
      sections.at(-1)?.lines.push({ line: { ...line, text: inline.rest, heading: false }, at });
      return;
    }
    if (line.heading || looksLikeHeading(line, looks, body)) {
      open('other');
      return;
    }
    sections.at(-1)?.lines.push({ line, at });
  });
  return sections.filter((section) => section.lines.length > 0);
}

/** The size of most letters. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function looksOf(lines: readonly Line[]): Looks | undefined {
  const strong = lines.filter(({ text, bullet }) => !bullet && STRONG.includes(headingOf(text)));
  const first = strong.reduce<Line | undefined>(
    (best, line) => (!best || line.size > best.size ? line : best),
    undefined,
  );
  return (
    first && {
      size: first.size,
      bold: first.bold,
      upper: isUpper(first.text),
      gap: Math.min(...strong.map(({ gap }) => gap)),
    }
  );
}

/** A word of a list can be a heading elsewhere: it is none where headings look different from the rest, and it does not. */
function standsOut(line: Line, looks: Looks | undefined, body: number): boolean {
  if (!looks || /[:：]$/.test(line.text)) return true;
  const different = looks.size > body * 1.04 || looks.bold || looks.upper;
  if (!different) return line.gap >= Math.min(looks.gap, 0.4) || line.opens;
  if (looks.size > body * 1.04 && line.size > body * 1.04) return true;
  if (looks.upper && isUpper(line.text)) return true;
  return looks.bold && line.bold && line.size >= body * 0.98;
}

/** A heading that no table knows, by its looks alone. */
function looksLikeHeading(line: Line, looks: Looks | undefined, body: number): boolean {
  const { text } = line;
  if (!looks || line.bullet || text.length > 40 || /[\d@|\t,.]/.test(text)) return false;
  const big = looks.size > body * 1.08 && Math.abs(line.size - looks.size) < 0.3 && line.bold === looks.bold;
  const loud =
    looks.upper &&
    isUpper(text) &&
    line.bold === looks.bold &&
    Math.abs(line.size - looks.size) < 0.3 &&
    line.gap > 0.3;
  return big ? line.gap > 0.15 || line.opens : loud && text.length > 4;
}

function inlineHeading(
  { text, bullet }: Line,
  current: Section['kind'],
): { kind: SectionKind; rest: string } | undefined {
  const [, head = '', rest = ''] = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(text) ?? [];
  const kind = head ? headingOf(head) : undefined;
  if (!kind || !INLINE.includes(kind) || current === 'skills' || current === kind) return undefined;
  if (bullet && current !== 'top') return undefined;
  return { kind, rest };
}

export function isUpper(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && letters === letters.toLocaleUpperCase() && letters !== letters.toLocaleLowerCase()
  );
}

/** Lines that go on from each other as one text each: a point of a list, a paragraph. */
export function paragraphsOf(
  lines: readonly Numbered[],
): { text: string; lines: number[]; bullet: boolean }[] {
  const found: { parts: string[]; lines: number[]; bullet: boolean; last: Line }[] = [];
  for (const { line, at } of lines) {
    const open = found.at(-1);
    if (open && goesOn(open.last, line, open.bullet)) {
      open.parts.push(line.text);
      open.lines.push(at);
      open.last = line;
    } else found.push({ parts: [line.text], lines: [at], bullet: line.bullet, last: line });
  }
  return found.map(({ parts, lines: numbers, bullet }) => ({
    text: joinWrapped(parts).replace(/\t/g, ' '),
    lines: numbers,
    bullet,
  }));
}

function goesOn(before: Line, line: Line, inBullet: boolean): boolean {
  if (line.bullet || line.gap > 0.6) return false;
  if (before.page !== line.page && !inBullet) return /^\p{Ll}/u.test(line.text);
  return true;
}

export function wordsIn(text: string): number {
  return fold(text).split(/\s+/).filter(Boolean).length;
}
