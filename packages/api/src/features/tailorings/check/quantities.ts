import { isJapanese, japaneseCounts, japaneseMonths, japaneseRuns } from './japanese.ts';
import type { Quantity } from './numbers.ts';
import type { IndexedText, Source } from './source.ts';
import type { Unit } from './units.ts';

/** How far around a number the words stand that it belongs to. */
const WINDOW = 12;

/**
 * Whether the source claims the number of a unit: the same value with the same unit and bound, about the same thing. A number that
 * the source holds about something else is an invention like any other.
 */
export function isSupportedNumber(units: readonly Unit[], at: number, source: Source): boolean {
  const unit = units[at];
  const quantity = unit?.quantity;
  if (!quantity) return false;
  const about = subjectOf(units, at);
  const direction = directionOf(units, at);
  return source.texts.some((text) =>
    text.units.some(
      (other, index) =>
        other.quantity !== null &&
        isSame(quantity, other.quantity) &&
        isAbout(quantity, about, text, index) &&
        (direction === undefined || !hasOpposite(text, direction)),
    ),
  );
}

function isSame(claim: Quantity, known: Quantity): boolean {
  // "2000 people" looks like a year, and "2,000 people" does not.
  if (claim.value !== known.value || claim.unit !== known.unit) return false;
  if (claim.month !== null && claim.month !== known.month) return false;
  return claim.bound === known.bound;
}

/** The words that say what a number counts: the next ones of its clause, or the ones before. */
function subjectOf(units: readonly Unit[], at: number): Unit[] {
  const next = contentOf(units, at, 1).slice(0, 2);
  const previous = contentOf(units, at, -1).slice(0, 3);
  return units[at]?.quantity?.unit === '' && next.length > 0 ? next.slice(0, 1) : [...next, ...previous];
}

function contentOf(units: readonly Unit[], at: number, step: 1 | -1): Unit[] {
  const found: Unit[] = [];
  for (let index = at + step; index >= 0 && index < units.length; index += step) {
    const unit = units[index];
    if (!unit || Math.abs(index - at) > 5) break;
    if (step === 1 && (unit.opens || /[,;]/.test(unit.gap))) break;
    if (unit.kind === 'number') break;
    if (!unit.free && !(unit.concepts.has('c:people') && step === 1)) found.push(unit);
    if (step === -1 && unit.opens) break;
  }
  return found;
}

function isAbout(claim: Quantity, about: readonly Unit[], text: IndexedText, index: number): boolean {
  if (about.length === 0) return true;
  // Dates stand in the head of an entry, and what was done then below it.
  if (claim.kind === 'date' && text.units[index]?.quantity?.kind === 'date') return true;
  // "8 engineers, won clients" are no eight clients: what is counted stands in the same clause.
  const end = text.units.findIndex(({ gap, opens }, at) => at > index && (opens || /[,;]/.test(gap)));
  const last = end === -1 ? text.units.length : end;
  const near = text.units.slice(Math.max(0, index - WINDOW), Math.min(last, index + WINDOW + 1));
  return about.some((unit) => near.some((other) => shares(unit, other)));
}

function shares(one: Unit, other: Unit): boolean {
  for (const key of one.keys) if (other.keys.has(key)) return true;
  return false;
}

const OPPOSITE: Record<string, string> = { 'c:grow': 'c:cut', 'c:cut': 'c:grow' };

/** Whether a figure goes up or down, where its sentence says so. */
function directionOf(units: readonly Unit[], at: number): string | undefined {
  const near = units.slice(Math.max(0, at - WINDOW), at + WINDOW + 1);
  const found = Object.keys(OPPOSITE).filter((way) => near.some(({ concepts }) => concepts.has(way)));
  return found.length === 1 ? found[0] : undefined;
}

function hasOpposite(text: IndexedText, direction: string): boolean {
  return !text.keys.has(direction) && text.keys.has(OPPOSITE[direction] ?? '');
}

/** Numbers with Japanese counters that the source does not claim about the same thing, and the text without any. */
export function readCounts(text: string, source: Source): { unsupported: string[]; rest: string } {
  if (!isJapanese(text)) return { unsupported: [], rest: text };
  let rest = text;
  const unsupported: string[] = [];
  for (const { text: found, year, month } of japaneseMonths(text)) {
    const isKnown = source.texts.some(
      ({ folded, units }) =>
        japaneseMonths(folded).some((known) => known.year === year && known.month === month) ||
        units.some(({ quantity }) => quantity?.value === year && quantity.month === month),
    );
    if (!isKnown) unsupported.push(found);
  }
  for (const count of japaneseCounts(text)) {
    const at = rest.indexOf(count.text);
    const around = rest.slice(Math.max(0, at - 12), at + count.text.length + 12);
    if (!source.texts.some((known) => holdsCount(known, count, around))) unsupported.push(count.text);
    rest = rest.replace(count.text, '、');
  }
  return { unsupported, rest };
}

function holdsCount(known: IndexedText, count: { value: number; counter: string }, around: string): boolean {
  const isDate = count.counter === '年' || count.counter === '月';
  if (isDate) {
    const field = count.counter === '年' ? 'value' : 'month';
    const dated = known.units.some(
      ({ quantity }) => quantity?.kind === 'date' && quantity[field] === count.value,
    );
    if (dated) return true;
  }
  const same = japaneseCounts(known.folded).some(
    ({ value, counter }) => value === count.value && counter === count.counter,
  );
  return same && (isDate || sharesWords(around, known.folded));
}

/** Whether two stretches of Japanese have two kanji in a row, or a word of katakana, in common. */
function sharesWords(around: string, text: string): boolean {
  const runs = japaneseRuns(around).filter(({ script }) => script !== 'hiragana');
  if (runs.every(({ text: run }) => run.length < 2)) return true;
  return runs.some(({ text: run, script }) => {
    if (script === 'katakana') return run.length >= 2 && text.includes(run);
    for (let at = 0; at + 2 <= run.length; at++) if (text.includes(run.slice(at, at + 2))) return true;
    return false;
  });
}
