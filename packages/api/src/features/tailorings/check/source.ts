import type { Field, HeadText } from './fields.ts';
import { isJapanese, japaneseConcepts, japaneseRuns } from './japanese.ts';
import { type Manner, readManners } from './manners.ts';
import { ownPartOf } from './own.ts';
import { fold, plain } from './text.ts';
import { type Unit, unitsOf } from './units.ts';

/** A text of the resume that a new text may rest on. */
export interface SourceText {
  text: string;
  /** Lines of the file that it stands on. */
  lines: readonly number[];
  /** Head of the entry that it belongs to: employer or institution, title, dates. They may be said together with it. */
  head?: readonly HeadText[];
  /** What its field in the document makes of it. */
  field?: Field | undefined;
  /** A line of the file: a sentence may have begun before it, so that where it begins says nothing. */
  isLine?: boolean;
}

export interface IndexedText extends SourceText {
  units: readonly Unit[];
  keys: ReadonlySet<string>;
  folded: string;
  manners: ReadonlySet<Manner>;
}

/** One text with the head of its entry: what a sentence claims must stand in it together. */
export interface Evidence {
  text: IndexedText;
  /** The text and its head. */
  all: Source;
  /** The same without what is said of others. */
  own: Source;
  /** The text alone, without what is said of others. */
  deeds: Source;
  /** What the fields of its entry say, by their role. */
  fields: ReadonlyMap<Field, readonly IndexedText[]>;
}

/** All that a new text may say. */
export interface Source {
  texts: readonly IndexedText[];
  keys: ReadonlySet<string>;
  /** Pairs of words that stand side by side. */
  pairs: ReadonlySet<string>;
  /** Runs of katakana, whole. */
  katakana: ReadonlySet<string>;
  /** Roles of the fields among the texts. */
  roles: ReadonlySet<Field>;
  evidence: readonly Evidence[];
}

export function indexSource(texts: readonly SourceText[]): Source {
  const indexed = texts.filter(({ text }) => text.trim() !== '').map(indexText);
  const heads = new Map<string, IndexedText>();
  const headOf = ({ text, field }: HeadText) => {
    const key = `${field} ${text}`;
    const known = heads.get(key) ?? indexText({ text, lines: [], field });
    heads.set(key, known);
    return known;
  };
  const evidence = indexed.map((text): Evidence => {
    const head = (text.head ?? []).map(headOf);
    const part = ownPartOf(text.text);
    const own = part === text.text ? text : indexText({ ...text, text: part });
    return {
      text,
      all: merged([text, ...head]),
      own: merged([own, ...head]),
      deeds: merged([own]),
      fields: byField([text, ...head]),
    };
  });
  return { ...merged(indexed), evidence };
}

function byField(texts: readonly IndexedText[]): Map<Field, IndexedText[]> {
  const fields = new Map<Field, IndexedText[]>();
  for (const text of texts) {
    if (text.field) fields.set(text.field, [...(fields.get(text.field) ?? []), text]);
  }
  return fields;
}

function merged(indexed: readonly IndexedText[]): Source {
  const keys = new Set<string>();
  const pairs = new Set<string>();
  const katakana = new Set<string>();
  for (const text of indexed) {
    for (const key of text.keys) keys.add(key);
    for (const pair of pairsOf(text.units)) pairs.add(pair);
    for (const run of japaneseRuns(text.folded)) if (run.script === 'katakana') katakana.add(run.text);
  }
  const roles = new Set(indexed.flatMap(({ field }) => (field ? [field] : [])));
  return { texts: indexed, keys, pairs, katakana, roles, evidence: [] };
}

function indexText(source: SourceText): IndexedText {
  const units = unitsOf(source.text);
  const keys = new Set<string>();
  for (const unit of units) for (const key of unit.keys) keys.add(key);
  const folded = fold(plain(source.text));
  if (isJapanese(folded)) for (const concept of japaneseConcepts(folded)) keys.add(concept);
  return { ...source, units, keys, folded, manners: readManners(source.text).manners };
}

function pairsOf(units: readonly Unit[]): string[] {
  const content = units.filter(({ connector }) => !connector);
  return content.flatMap((unit, index) => {
    const next = content[index + 1];
    return next ? pairKeys(unit, next) : [];
  });
}

/** The ways of naming two words side by side. */
export function pairKeys(first: Unit, second: Unit): string[] {
  return [...first.keys].flatMap((one) => [...second.keys].map((other) => `${one}|${other}`));
}

/** Whether a text says what a unit says; of a run of Japanese, more than half. */
export function holds(text: IndexedText, unit: Unit): boolean {
  if (unit.kind === 'japanese') {
    const half = Math.ceil(unit.exact.length / 2);
    return (
      [...unit.exact].filter((_, at) => text.folded.includes(unit.exact.slice(at, at + 2))).length > half
    );
  }
  for (const key of unit.keys) if (text.keys.has(key)) return true;
  return false;
}
