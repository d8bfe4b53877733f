import type { FoundText, JsonResume, SourceLine } from '@vivavoce/contract/records';
import { Draft } from './draft.ts';
import { addressIn, emailIn, isPlace, phoneIn, profileOf, urlsIn, withoutLabel } from './fields/contact.ts';
import { takeEducation } from './fields/education.ts';
import { takeInterests, takeLanguages, takeNamed, takeProjects, takeSkills } from './fields/lists.ts';
import { takeName } from './fields/name.ts';
import { takeWork, VOLUNTEER } from './fields/work.ts';
import { instructionsIn, speaksToMachine } from './found.ts';
import { type PartlyRead, type ReadFile, UnreadableFile } from './line.ts';
import { type Numbered, paragraphsOf, type Section, sectionsOf, wordsIn } from './sections.ts';
import { rolesIn } from './words/roles.ts';

/** A resume as it was read, before it belongs to anybody. */
export interface ParsedResume {
  document: JsonResume;
  lines: SourceLine[];
  spans: Record<string, number[]>;
  confidence: Record<string, number>;
  found: FoundText[];
  pages: number | null;
  /** Of pages that are pictures: by how many quarters each was turned, clockwise, to be read. */
  turns: number[];
  /** Why not all of the file was read; `null` where it was. */
  partial: PartlyRead | null;
}

/** What the lines of a file say. @throws UnreadableFile `resume_missing` where they are no resume */
export function readDocument({ lines: all, hidden, pages, turns, partial }: ReadFile): ParsedResume {
  const lines = all.filter(({ text }) => text !== '');
  const draft = new Draft();
  const taken = takeName(draft, lines);
  const sections = sectionsOf(lines, taken);
  takeContact(
    draft,
    sections,
    [...taken].flatMap((at) => (lines[at] ? [{ line: lines[at], at }] : [])),
  );
  for (const { kind, lines: own } of sections)
    take(
      draft,
      kind,
      own.filter(({ line }) => !speaksToMachine(line.text)),
    );
  requireResume(draft, sections);
  return {
    document: inOrder(draft.document),
    lines: lines.map(({ page, text, box }) => ({ page, text: text.replace(/\t/g, '  '), box })),
    spans: draft.spans,
    confidence: draft.confidence,
    found: [...instructionsIn(lines), ...hidden],
    pages,
    turns: turns ?? [],
    partial: partial ?? null,
  };
}

function take(draft: Draft, kind: Section['kind'], lines: Numbered[]): void {
  switch (kind) {
    case 'top':
      takeOpening(draft, lines);
      break;
    case 'summary':
      takeSummary(draft, lines);
      break;
    case 'work':
      takeWork(draft, lines);
      break;
    case 'volunteer':
      takeWork(draft, lines, VOLUNTEER);
      break;
    case 'education':
      takeEducation(draft, lines);
      break;
    case 'skills':
      takeSkills(draft, lines);
      break;
    case 'languages':
      takeLanguages(draft, lines);
      break;
    case 'projects':
      takeProjects(draft, lines);
      break;
    case 'interests':
      takeInterests(draft, lines);
      break;
    case 'certificates':
    case 'awards':
    case 'publications':
      takeNamed(draft, kind, lines);
      break;
    case 'references':
    case 'contact':
    case 'other':
      break;
  }
}

function takeSummary(draft: Draft, lines: readonly Numbered[]): void {
  const paragraphs = paragraphsOf(lines);
  draft.set(['basics', 'summary'], {
    text: paragraphs.map(({ text }) => text).join('\n'),
    lines: paragraphs.flatMap((paragraph) => paragraph.lines),
    sure: 0.9,
  });
}

/** A paragraph under the name is the summary, where no heading says so. */
function takeOpening(draft: Draft, lines: readonly Numbered[]): void {
  const prose = paragraphsOf(lines.filter(({ line }) => !isContact(line.text))).find(
    ({ text }) => wordsIn(text) >= 12 || text.length > 90,
  );
  if (prose) draft.set(['basics', 'summary'], { text: prose.text, lines: prose.lines, sure: 0.7 });
}

function isContact(text: string): boolean {
  return emailIn(text) !== undefined || phoneIn(text) !== undefined || urlsIn(text).length > 0;
}

/** How the person is reached: said at the top or under its own heading, else anywhere but among references. */
function takeContact(draft: Draft, sections: readonly Section[], named: readonly Numbered[]): void {
  const first = sections
    .filter(({ kind }) => kind === 'top' || kind === 'contact')
    .flatMap((each) => each.lines);
  const others = sections.filter(({ kind }) => kind !== 'references').flatMap((each) => each.lines);
  for (const { line, at } of [...first, ...named, ...others]) {
    const put = (field: string, text: string | undefined, sure: number) => {
      if (text) draft.set(['basics', field], { text, lines: [at], sure });
    };
    put('email', emailIn(line.text), 0.98);
    put('phone', phoneIn(line.text.replace(/\S+@\S+/g, ' ')), 0.93);
  }
  let profiles = 0;
  const seen = new Set<string>();
  for (const { line, at } of [...first, ...named]) {
    for (const url of urlsIn(line.text)) {
      const profile = profileOf(url);
      if (seen.has(url)) continue;
      seen.add(url);
      if (!profile) {
        draft.set(['basics', 'url'], { text: url, lines: [at], sure: 0.85 });
        continue;
      }
      for (const [field, text] of Object.entries(profile)) {
        draft.set(['basics', 'profiles', profiles, field], { text, lines: [at], sure: 0.95 });
      }
      profiles += 1;
    }
    takeAddress(draft, line.text, at);
  }
}

/** `mail | phone | Berlin`: the one short name among ways to reach somebody is where they live. */
function cityAmongContacts(text: string): string | undefined {
  const parts = text.split(/\t|\s*[|•·]\s*/u).map((part) => part.trim());
  const contacts = parts.filter(isContact);
  const others = parts.filter((part) => part !== '' && !isContact(part));
  const [city = ''] = others;
  if (contacts.length < 2 || others.length !== 1 || city === parts[0]) return undefined;
  return /^\p{Lu}[\p{L}\p{M}.'’ -]{1,30}$/u.test(city) && wordsIn(city) <= 3 && !rolesIn(city)
    ? city
    : undefined;
}

function takeAddress(draft: Draft, text: string, at: number): void {
  for (const part of [text, ...text.split(/\t|\s*[|•·]\s*/u)]) {
    const address = addressIn(part.trim());
    if (!address || wordsIn(address) > 10) continue;
    const [city = '', region] = address.split(/,\s*/);
    if (isPlace(address) && !/\d/.test(address)) {
      draft.set(['basics', 'location', 'city'], { text: city, lines: [at], sure: 0.8 });
      if (region) draft.set(['basics', 'location', 'region'], { text: region, lines: [at], sure: 0.7 });
    } else
      draft.set(['basics', 'location', 'address'], { text: withoutLabel(address), lines: [at], sure: 0.75 });
    return;
  }
  const city = cityAmongContacts(text);
  if (city) draft.set(['basics', 'location', 'city'], { text: city, lines: [at], sure: 0.6 });
}

/** A file that says of nobody what they did or learned is no resume: a letter, an invoice, a book. */
function requireResume({ document }: Draft, sections: readonly Section[]): void {
  const { basics = {}, work = [], education = [], skills = [] } = document;
  const reach = basics.email !== undefined || basics.phone !== undefined;
  const kinds = new Set(sections.map(({ kind }) => kind));
  const signs = [
    reach,
    work.some(({ startDate, position }) => startDate !== undefined || position !== undefined) &&
      kinds.has('work'),
    education.length > 0 && kinds.has('education'),
    skills.length > 1 && kinds.has('skills'),
  ].filter(Boolean).length;
  if (signs < 2 && !(signs === 1 && basics.name !== undefined && kinds.size >= 3)) {
    throw new UnreadableFile('resume_missing', 'The file names neither jobs nor degrees of a person.');
  }
}

const ORDER = [
  'basics',
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
] as const satisfies (keyof JsonResume)[];

function inOrder(document: JsonResume): JsonResume {
  return Object.fromEntries(ORDER.flatMap((key) => (document[key] ? [[key, document[key]]] : [])));
}
