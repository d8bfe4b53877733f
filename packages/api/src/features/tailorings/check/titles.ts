import { formsOf, speaksOfWork } from './guards.ts';
import type { Evidence, IndexedText } from './source.ts';
import { shares, type Unit } from './units.ts';
import { AS, DETERMINERS, wordSet } from './words/roles.ts';
import { anchors } from './words/vocabulary.ts';

const as = wordSet(AS);
const determiners = wordSet(DETERMINERS);
export const RANKS = wordSet('lead head chief senior junior principal vice assistant deputy');

/** Whether a word is a job title or a degree, or a part of one. */
export function isTitle(unit: Unit): boolean {
  const { exact, free, kind, concepts } = unit;
  if (kind !== 'word' && kind !== 'phrase') return false;
  if (isDegree(unit)) return true;
  if (kind === 'phrase' && concepts.has('c:developers')) return true;
  // "Responsible for" is a deed.
  if (kind === 'phrase' && concepts.size > 0) return false;
  const words = kind === 'phrase' ? exact.split(/[\s-]+/) : formsOf(exact);
  const kinds = words.map((word) => anchors.get(word));
  return (
    kinds.includes('claim') || kinds.includes('degree') || (RANKS.has(exact) && !free) || isCompound(exact)
  );
}

const DEGREES = new Set(
  ['bachelor', 'bsc', 'ba', 'bba', 'beng', 'master', 'msc', 'ma', 'mba', 'phd'].map((name) => `a:${name}`),
);

/** Whether a word or a phrase is a degree, by any of its names. */
export function isDegree({ exact, concepts }: Unit): boolean {
  return anchors.get(exact) === 'degree' || [...concepts].some((concept) => DEGREES.has(concept));
}

/** German joins a title to its field: "Softwareentwicklerin". */
function isCompound(word: string): boolean {
  return TITLES.some((title) => word.length > title.length + 2 && word.endsWith(title));
}

const TITLES = [...anchors].flatMap(([word, kind]) =>
  kind === 'claim' && /^[a-z]{6,}$/.test(word) ? [word] : [],
);

/**
 * Whether a title is said of the person: it opens a sentence or an item, or follows a word such as "as". Behind a verb or a
 * preposition it is somebody else's.
 */
export function standsAlone(units: readonly Unit[], at: number): boolean {
  return governorOf(units, at) === undefined;
}

/** What a title hangs on: the nearest word to its left that is not of the title itself; none where it stands alone. */
function governorOf(units: readonly Unit[], at: number): Unit | undefined {
  if (/\p{Script=Devanagari}/u.test((units[at] as Unit).text)) return hindiGovernorOf(units, at);
  for (let index = at; index >= 0; index--) {
    const unit = units[index] as Unit;
    if (index < at && as.has(unit.exact)) return undefined;
    if (index < at && !isTitle(unit) && !determiners.has(unit.exact) && !isAdjective(unit)) return unit;
    if (unit.opens || index === 0 || /[,;()|/–]|\s-\s/.test(unit.gap)) return undefined;
  }
  return undefined;
}

/** Hindi puts it behind: "प्रमुख से" is with the head; "प्रमुख के रूप में", as the head. */
function hindiGovernorOf(units: readonly Unit[], at: number): Unit | undefined {
  let index = at + 1;
  while (index < units.length && isTitle(units[index] as Unit)) index += 1;
  const unit = units[index];
  if (!unit || unit.opens || /[,;()|/–]/.test(unit.gap)) return undefined;
  if (!/^(?:से|को|के|की|का|ने|पर|में)$/u.test(unit.exact)) return undefined;
  return /^(?:रूप|पद|तौर)$/u.test(units[index + 1]?.exact ?? '') ? undefined : (units[index + 1] ?? unit);
}

/** "Software" in "Software Engineer": a name part with a capital, or the noun between a rank and its field. */
function isAdjective(unit: Unit): boolean {
  if (unit.kind !== 'word' && unit.kind !== 'phrase') return false;
  if (unit.connector || [...unit.concepts].some((concept) => concept.startsWith('a:'))) return true;
  return !unit.free && /^\p{Lu}/u.test(unit.text) && !unit.opens;
}

/** A title of a sentence that neither a field of the entry holds, nor its text in the same role. */
export function misplacedTitle(units: readonly Unit[], evidence: Evidence): Unit | undefined {
  const fields = ['title', 'degree'] as const;
  const held = fields.flatMap((field) => evidence.fields.get(field) ?? []);
  return units.find((unit, at) => {
    if (isTitle(unit)) return !isHeld(unit, held) && !standsLikewise(units, at, evidence.text);
    return namesRole(units, at) && !isHeld(unit, held) && !standsLikewise(units, at, evidence.text);
  });
}

/** Whether a sentence says a job as the person's own: by a title, or by all words of a field that holds one. */
export function saysJob(units: readonly Unit[], { fields }: Evidence): boolean {
  if (units.some((unit, at) => isTitle(unit) && standsAlone(units, at))) return true;
  return (fields.get('title') ?? []).some((field) =>
    field.units.every((unit) => unit.free || unit.connector || units.some((said) => shares(said, unit.keys))),
  );
}

function isHeld(unit: Unit, fields: readonly IndexedText[]): boolean {
  return fields.some(({ keys }) => shares(unit, keys));
}

function standsLikewise(units: readonly Unit[], at: number, text: IndexedText): boolean {
  const unit = units[at] as Unit;
  const governor = governorOf(units, at);
  return text.units.some((one, index) => {
    if (!shares(unit, one.keys)) return false;
    const there = governorOf(text.units, index);
    if (!governor || !there) return !there && (!text.isLine || followsAs(text.units, index));
    // Those whom one counts, leads or works with are the same people in another order of words.
    if (governor.kind === 'number' && there.kind === 'number') return true;
    return shares(governor, there.keys);
  });
}

function followsAs(units: readonly Unit[], at: number): boolean {
  return units.slice(0, at).some(({ exact }) => as.has(exact));
}

/** Any word behind "as", where the sentence speaks of a job: not only the titles that a list knows. */
function namesRole(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  if (unit.free || (unit.kind !== 'word' && unit.kind !== 'phrase')) return false;
  if (!speaksOfWork(units)) return false;
  let index = at - 1;
  while (index >= 0 && determiners.has((units[index] as Unit).exact)) index -= 1;
  return index >= 0 && as.has((units[index] as Unit).exact);
}
