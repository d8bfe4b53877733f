import type { Draft } from '../draft.ts';
import { type Numbered, paragraphsOf } from '../sections.ts';
import { findRange } from './dates.ts';

const BETWEEN = /\t|[,;，；،、]\s*|\s+[|•·∙●▪/]\s+|\s+[–—]\s+(?=\p{Lu})|[・](?=\S)|\s\|\s*/u;

/** Parts at commas and marks, but not inside brackets: `AWS (EC2, S3), Go`. */
export function partsOf(text: string): string[] {
  const shielded = text.replace(/[(（][^()（）]*[)）]/gu, (inside) =>
    inside.replace(/[,;，；،、|•·/\t]/gu, (mark) => String.fromCharCode(0xe000 + MARKS.indexOf(mark))),
  );
  return shielded
    .split(BETWEEN)
    .map((part) => part.replace(/[\ue000-\ue00b]/g, (mark) => MARKS[mark.charCodeAt(0) - 0xe000] ?? ''))
    .map((part) => part.replace(/^[\s•·–-]+|[\s.。;]+$/gu, '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const MARKS = ',;，；،、|•·/\t';

/** Skills: `TypeScript, Go`, one a line, or `Tools: Git, Docker`. */
export function takeSkills(draft: Draft, lines: readonly Numbered[]): void {
  let at = (draft.document.skills ?? []).length;
  for (const { text, numbers } of rowsOf(lines)) {
    const [, label = '', rest = ''] = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(text) ?? [];
    if (label && partsOf(rest).length > 0) {
      draft.set(['skills', at, 'name'], { text: label, lines: numbers, sure: 0.85 });
      partsOf(rest).forEach((part, index) => {
        draft.set(['skills', at, 'keywords', index], { text: part, lines: numbers, sure: 0.9 });
      });
      at += 1;
      continue;
    }
    for (const part of partsOf(text)) {
      if (part.length > 120) continue;
      draft.set(['skills', at, 'name'], { text: part, lines: numbers, sure: 0.9 });
      at += 1;
    }
  }
}

/** A list that runs over several lines is cut at its marks only: a line that ends in a comma goes on. */
function rowsOf(lines: readonly Numbered[]): { text: string; numbers: number[] }[] {
  const rows: { text: string; numbers: number[]; open: boolean }[] = [];
  for (const { line, at } of lines) {
    const last = rows.at(-1);
    const wraps =
      last &&
      !line.bullet &&
      (last.open || (last.text.length > 30 && /^\p{Ll}{3,}/u.test(line.text))) &&
      line.gap < 0.5;
    if (wraps) {
      last.text += ` ${line.text}`;
      last.numbers.push(at);
      last.open = isOpen(line.text);
    } else rows.push({ text: line.text, numbers: [at], open: isOpen(line.text) });
  }
  return rows;
}

function isOpen(text: string): boolean {
  return /[,;،、&]$|\band$/u.test(text) || ((text.match(/[,;،]/gu)?.length ?? 0) >= 3 && text.length > 60);
}

const FLUENCY =
  /^(.+?)\s*(?:[(（]([^()（）]+)[)）]|\s[–—-]\s+(.+)|[:：]\s*(.+)|\s((?:[ABC][12]\+?)|native|fluent|muttersprache|nativo|nativa|courant|fließend|bilingue|basic|intermediate|advanced))\s*$/iu;

/** Languages, each with how well: `English (C1)`, `Deutsch – Muttersprache`. */
export function takeLanguages(draft: Draft, lines: readonly Numbered[]): void {
  let at = (draft.document.languages ?? []).length;
  for (const { line, at: number } of lines) {
    const cells = line.text.split('\t');
    const [name = '', level = ''] = cells;
    const pair =
      cells.length === 2 && !/[,(（:：]/u.test(line.text)
        ? [`${name.trim()} (${level.trim()})`]
        : partsOf(line.text);
    for (const part of pair) {
      const found = FLUENCY.exec(part);
      const language = (found?.[1] ?? part).trim();
      const fluency = found?.slice(2).find((group) => group !== undefined);
      if (language.length > 40) continue;
      draft.set(['languages', at, 'language'], { text: language, lines: [number], sure: 0.9 });
      if (fluency) draft.set(['languages', at, 'fluency'], { text: fluency, lines: [number], sure: 0.9 });
      at += 1;
    }
  }
}

export function takeInterests(draft: Draft, lines: readonly Numbered[]): void {
  let at = 0;
  for (const { line, at: number } of lines) {
    for (const part of partsOf(line.text)) {
      draft.set(['interests', at, 'name'], { text: part, lines: [number], sure: 0.8 });
      at += 1;
    }
  }
}

/** Lists of things that have a name, and perhaps a time and somebody who gave it. */
export function takeNamed(
  draft: Draft,
  section: 'certificates' | 'awards' | 'publications',
  lines: readonly Numbered[],
): void {
  const fields = {
    certificates: ['name', 'date', 'issuer'],
    awards: ['title', 'date', 'awarder'],
    publications: ['name', 'releaseDate', 'publisher'],
  } as const;
  const [nameField, dateField, byField] = fields[section];
  let at = (draft.document[section] ?? []).length;
  for (const { text, lines: numbers } of itemsOf(lines)) {
    const range = findRange(text);
    const rest = (range ? range.rest : text).replace(/\t/g, ' ').trim();
    const [name = '', by] = section === 'publications' ? [rest] : rest.split(/\s+[|–—-]\s+|,\s+(?=[^,]+$)/u);
    if (name.length < 2) continue;
    draft.set([section, at, nameField], { text: name, lines: numbers, sure: 0.75 });
    const date = range?.endDate ?? range?.startDate;
    if (date) draft.set([section, at, dateField], { text: date, lines: numbers, sure: 0.8 });
    if (by) draft.set([section, at, byField], { text: by, lines: numbers, sure: 0.6 });
    at += 1;
  }
}

function itemsOf(lines: readonly Numbered[]): { text: string; lines: number[] }[] {
  return lines.some(({ line }) => line.bullet)
    ? paragraphsOf(lines)
    : lines.map(({ line, at }) => ({ text: line.text, lines: [at] }));
}

/** Projects: a name over what was done. */
export function takeProjects(draft: Draft, lines: readonly Numbered[]): void {
  let at = (draft.document.projects ?? []).length - 1;
  let points = 0;
  for (const { text, lines: numbers, bullet } of paragraphsOf(splitHeads(lines))) {
    if (!bullet && text.length < 100) {
      at += 1;
      points = 0;
      const range = findRange(text);
      const [name = '', ...rest] = (range ? range.rest : text).split(/\t|\s+[|–—]\s+|:\s+/u);
      draft.set(['projects', at, 'name'], { text: name, lines: numbers, sure: 0.75 });
      if (rest.length > 0) {
        draft.set(['projects', at, 'description'], { text: rest.join(' '), lines: numbers, sure: 0.7 });
      }
      if (range?.startDate) {
        draft.set(['projects', at, 'startDate'], { text: range.startDate, lines: numbers, sure: 0.8 });
      }
      if (range?.endDate)
        draft.set(['projects', at, 'endDate'], { text: range.endDate, lines: numbers, sure: 0.8 });
      continue;
    }
    if (at < 0) at = 0;
    draft.set(['projects', at, 'highlights', points], { text, lines: numbers, sure: 0.85 });
    points += 1;
  }
}

/** The name of a project is a paragraph of its own, also where what follows is close. */
function splitHeads(lines: readonly Numbered[]): Numbered[] {
  return lines.map(({ line, at }) => {
    const isHead =
      !line.bullet && (line.bold || findRange(line.text) !== undefined) && line.text.length < 100;
    return { line: isHead ? { ...line, gap: 1 } : line, at };
  });
}
