import {
  type JsonResume,
  RESUME_SECTIONS,
  type Resume,
  type TailoringSection,
} from '@vivavoce/contract/records';
import type { SourceText } from './check/check.ts';
import { fieldAt, type HeadText } from './check/fields.ts';

/** A text of a resume that may be worded anew. Employers, titles, institutions and dates are none. */
export interface OpenText {
  /** JSON pointer. */
  path: string;
  text: string;
  /** JSON pointer of what it speaks about: a new wording rests on that alone. Empty for the whole resume. */
  scope: string;
}

/** The part of a resume that a tailoring works on. */
export type TailoredResume = Pick<Resume, 'document' | 'lines' | 'spans' | 'found'>;

const MAX_TEXTS = 60;

/** Fields that say something in the person's own words, list by list. */
const WORDED: Partial<Record<TailoringSection, readonly string[]>> = {
  work: ['summary', 'highlights'],
  projects: ['description', 'highlights'],
  volunteer: ['summary', 'highlights'],
  awards: ['summary'],
  publications: ['summary'],
};

/** Sections that a tailoring looks at: those that hold something which may be worded or ordered anew. */
export function sectionsOf(document: JsonResume): TailoringSection[] {
  const sections: TailoringSection[] = ['basics', ...RESUME_SECTIONS];
  return sections.filter(
    (section) => openTexts(document, section).length > 0 || listsOf(document, section).length > 0,
  );
}

/** Texts of a section that may be worded anew. */
export function openTexts(document: JsonResume, section: TailoringSection): OpenText[] {
  if (section === 'basics') {
    const text = document.basics?.summary?.trim();
    return text ? [{ path: '/basics/summary', text, scope: '' }] : [];
  }
  const fields = WORDED[section] ?? [];
  const items: readonly object[] = document[section] ?? [];
  const texts = items.flatMap((item, index) =>
    fields.flatMap((field) => {
      const scope = `/${section}/${index}`;
      const value: unknown = (item as Record<string, unknown>)[field];
      const entries = Array.isArray(value)
        ? value.map((text: unknown, place) => ({ path: `${scope}/${field}/${place}`, text }))
        : [{ path: `${scope}/${field}`, text: value }];
      return entries.flatMap(({ path, text }) =>
        typeof text === 'string' && text.trim() !== '' ? [{ path, text, scope }] : [],
      );
    }),
  );
  return texts.slice(0, MAX_TEXTS);
}

/** Lists of a section whose order is the person's own choice, with what stands in them. */
export function listsOf(
  document: JsonResume,
  section: TailoringSection,
): { path: string; items: string[] }[] {
  if (section === 'skills') {
    const skills = document.skills ?? [];
    const lists = skills.map(({ keywords = [] }, index) => ({
      path: `/skills/${index}/keywords`,
      items: keywords,
    }));
    return [{ path: '/skills', items: skills.map(({ name = '' }) => name) }, ...lists].filter(
      ({ items }) => items.length > 1,
    );
  }
  if (section !== 'work' && section !== 'projects' && section !== 'volunteer') return [];
  const items: readonly { highlights?: string[] }[] = document[section] ?? [];
  return items
    .map(({ highlights = [] }, index) => ({ path: `/${section}/${index}/highlights`, items: highlights }))
    .filter(({ items: listed }) => listed.length > 1);
}

/**
 * What a text about a part of the resume may rest on: its fields, and the lines that they were read from. Lines that speak to a
 * machine are no source.
 */
export function sourcesOf({ document, lines, spans, found }: TailoredResume, scope: string): SourceText[] {
  const refused = new Set(found.flatMap(({ line }) => (line === null ? [] : [line])));
  const within = (path: string) => scope === '' || path === scope || path.startsWith(`${scope}/`);
  const fields = leavesOf(document)
    .filter(({ path }) => within(path))
    .map(({ path, text }) => ({
      text,
      lines: spans[path] ?? [],
      head: headOf(document, entryOf(path)),
      field: fieldAt(path),
    }));
  const entries = entriesByLine(spans);
  const read =
    scope === ''
      ? lines.map((_, index) => index)
      : [...new Set(Object.entries(spans).flatMap(([path, indexes]) => (within(path) ? indexes : [])))];
  const whole = read
    .filter((index) => !refused.has(index))
    .flatMap((index) => {
      const text = lines[index]?.text;
      const [entry, ...others] = entries.get(index) ?? [];
      const head = others.length === 0 ? headOf(document, entry) : [];
      return text ? [{ text, lines: [index], head, isLine: true }] : [];
    });
  return [...fields.filter((field) => !field.lines.some((line) => refused.has(line))), ...whole];
}

/** The entry that a pointer leads into, "/work/0". */
function entryOf(path: string): string | undefined {
  return /^\/[^/]+\/\d+(?=\/)/.exec(path)?.[0];
}

/** Entries that stand on a line: a line of several has the head of none. */
function entriesByLine(spans: TailoredResume['spans']): Map<number, Set<string>> {
  const entries = new Map<number, Set<string>>();
  for (const [path, lines] of Object.entries(spans)) {
    const entry = entryOf(path);
    for (const line of lines) {
      const known = entries.get(line) ?? new Set();
      if (entry) known.add(entry);
      entries.set(line, known);
    }
  }
  return entries;
}

/** Fields that each say something of their own; the others of an entry are its head. */
const OWN_TEXTS = /\/(?:summary|description|highlights|courses|reference)(?:\/|$)/;

/** Employer, title, dates and the like of an entry. A group of skills is all head. */
function headOf(document: JsonResume, entry: string | undefined): HeadText[] {
  if (!entry) return [];
  const [, section = '', index] = entry.split('/');
  const list: unknown = Object.entries(document).find(([name]) => name === section)?.[1];
  const item: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  return leavesOf(item)
    .filter(({ path }) => !OWN_TEXTS.test(path) && (section === 'skills' || !path.startsWith('/keywords/')))
    .map(({ path, text }) => ({ text, field: fieldAt(`${entry}${path}`) }));
}

/** Every text of a document, with its JSON pointer. */
export function leavesOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, `${path}/${key}`));
}
