import type { JsonResume, Resume } from '@vivavoce/sdk/tailor';

/** A text of the resume as it was read. */
export interface ReadText {
  text: string;
  /** The reader had to guess. */
  unsure: boolean;
  /** Where it stands in the file: indexes into the lines of the resume. */
  lines: number[];
}

/** A job, a degree, a skill. */
export interface ReadEntry {
  head: ReadText[];
  /** What is told of it in sentences. */
  told: ReadText[];
  points: ReadText[];
}

export type ReadSection = keyof JsonResume;

export interface ReadRows {
  sections: { section: ReadSection; entries: ReadEntry[] }[];
  /** How many texts were guessed. */
  unsure: number;
  /** What nearly every resume has, and this one was not seen to have. */
  missing: ReadSection[];
}

interface Shape {
  head: string[];
  told?: string[];
  points?: string[];
}

/** Fields in the order in which a person reads them. */
const SHAPES: [Exclude<ReadSection, 'basics'>, Shape][] = [
  [
    'work',
    { head: ['position', 'name', 'location'], told: ['summary', 'description'], points: ['highlights'] },
  ],
  ['volunteer', { head: ['position', 'organization'], told: ['summary'], points: ['highlights'] }],
  ['education', { head: ['studyType', 'area', 'institution', 'score'], points: ['courses'] }],
  [
    'projects',
    { head: ['name', 'entity', 'roles', 'keywords'], told: ['description'], points: ['highlights'] },
  ],
  ['skills', { head: ['name', 'level', 'keywords'] }],
  ['languages', { head: ['language', 'fluency'] }],
  ['certificates', { head: ['name', 'issuer', 'date'] }],
  ['awards', { head: ['title', 'awarder', 'date'], told: ['summary'] }],
  ['publications', { head: ['name', 'publisher', 'releaseDate'], told: ['summary'] }],
  ['interests', { head: ['name', 'keywords'] }],
  ['references', { head: ['name'], told: ['reference'] }],
];
const USUAL: ReadSection[] = ['work', 'education'];
/** Below it a person had better look. */
const SURE = 0.7;

/** All that was read, section by section, with what was guessed. @param present the word for a time that goes on */
export function rowsOf({ document, confidence, spans }: Resume, present: string): ReadRows {
  const reader = new Reader(confidence, spans);
  const about = aboutOf(document.basics, reader);
  const sections: ReadRows['sections'] = about ? [{ section: 'basics', entries: [about] }] : [];
  for (const [section, shape] of SHAPES) {
    const entries = (document[section] ?? []).map((of, at) =>
      entryOf(of as Record<string, unknown>, { at: `/${section}/${at}`, shape, present, reader }),
    );
    if (entries.length > 0) sections.push({ section, entries });
  }
  const missing = USUAL.filter((usual) => sections.every(({ section }) => section !== usual));
  return { sections, unsure: reader.unsure, missing };
}

class Reader {
  unsure = 0;
  readonly #confidence: Resume['confidence'];
  readonly #spans: Resume['spans'];

  constructor(confidence: Resume['confidence'], spans: Resume['spans']) {
    this.#confidence = confidence;
    this.#spans = spans;
  }

  /** One text, of one or more fields. */
  text(text: string, ...pointers: string[]): ReadText {
    const unsure = pointers.some((pointer) => (this.#confidence[pointer] ?? 1) < SURE);
    if (unsure) this.unsure += 1;
    const lines = [...new Set(pointers.flatMap((pointer) => this.#spans[pointer] ?? []))];
    return { text, unsure, lines };
  }

  /** The texts of a field, which may be a list. */
  texts(value: unknown, pointer: string): ReadText[] {
    if (typeof value === 'string') return value === '' ? [] : [this.text(value, pointer)];
    if (!Array.isArray(value)) return [];
    return value.flatMap((each, at) => this.texts(each, `${pointer}/${at}`));
  }
}

function aboutOf(basics: JsonResume['basics'], reader: Reader): ReadEntry | undefined {
  if (!basics) return undefined;
  const { location = {}, profiles = [] } = basics;
  const of = (field: 'name' | 'label' | 'email' | 'phone' | 'url') =>
    reader.texts(basics[field], `/basics/${field}`);
  return {
    head: [
      ...(['name', 'label', 'email', 'phone'] as const).flatMap(of),
      ...(['address', 'postalCode', 'city', 'region'] as const).flatMap((field) =>
        reader.texts(location[field], `/basics/location/${field}`),
      ),
      ...of('url'),
      ...profiles.flatMap(({ url }, at) => reader.texts(url, `/basics/profiles/${at}/url`)),
    ],
    told: reader.texts(basics.summary, '/basics/summary'),
    points: [],
  };
}

function entryOf(
  of: Record<string, unknown>,
  { at, shape, present, reader }: { at: string; shape: Shape; present: string; reader: Reader },
): ReadEntry {
  const all = (fields: string[] = []) => fields.flatMap((field) => reader.texts(of[field], `${at}/${field}`));
  const { startDate, endDate } = of as { startDate?: string; endDate?: string };
  const when = startDate ? `${startDate} – ${endDate ?? present}` : endDate;
  return {
    head: [...all(shape.head), ...(when ? [reader.text(when, `${at}/startDate`, `${at}/endDate`)] : [])],
    told: all(shape.told),
    points: all(shape.points),
  };
}
