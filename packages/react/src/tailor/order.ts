import type { JsonResume } from '@vivavoce/sdk/tailor';

/** Lists of a resume whose entries have an order. */
const SECTIONS = [
  'work',
  'education',
  'skills',
  'projects',
  'certificates',
  'languages',
  'volunteer',
  'awards',
  'publications',
  'interests',
  'references',
] as const satisfies (keyof JsonResume)[];

export type OrderedSection = (typeof SECTIONS)[number];

export interface OrderedEntry {
  /** The same for as long as it is the same entry, wherever it stands. */
  key: number;
  /** What it is called; empty where it has no name. */
  name: string;
}

/** An entry is called by the first two of these that it has. */
const NAMES = [
  'position',
  'title',
  'studyType',
  'area',
  'language',
  'name',
  'organization',
  'institution',
  'issuer',
  'keywords',
  'reference',
];
const MAX_NAME = 120;

const keys = new WeakMap<object, number>();
let lastKey = 0;

function keyOf(entry: object): number {
  const key = keys.get(entry) ?? ++lastKey;
  keys.set(entry, key);
  return key;
}

/** Sections with more than one entry, and what their entries are called. */
export function orderedSections(
  document: JsonResume,
): { section: OrderedSection; entries: OrderedEntry[] }[] {
  return SECTIONS.map((section) => ({
    section,
    entries: (document[section] ?? []).map((entry) => ({ key: keyOf(entry), name: nameOf(entry) })),
  })).filter(({ entries }) => entries.length > 1);
}

function nameOf(entry: object): string {
  const fields = entry as Record<string, unknown>;
  return NAMES.map((name) => fields[name])
    .map((value) => (Array.isArray(value) ? value.join(', ') : value))
    .filter((value) => typeof value === 'string' && value.trim() !== '')
    .slice(0, 2)
    .join(' · ')
    .slice(0, MAX_NAME);
}

export interface Move {
  section: OrderedSection;
  /** Places from 0. */
  from: number;
  to: number;
}

/** The document with one entry moved to another place of its section; the same where there is no such place. */
export function withMove(document: JsonResume, { section, from, to }: Move): JsonResume {
  const entries: readonly object[] = document[section] ?? [];
  const moved = entries[from];
  if (!moved || from === to || to < 0 || to >= entries.length) return document;
  const rest = entries.filter((_, at) => at !== from);
  return { ...document, [section]: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}
