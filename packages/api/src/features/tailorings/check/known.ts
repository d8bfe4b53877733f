import type { ClaimKind } from '@vivavoce/contract/records';
import { isGranted } from './guards.ts';
import { unsupportedJapanese } from './japanese.ts';
import { isSupportedNumber } from './quantities.ts';
import { pairKeys, type Source } from './source.ts';
import { isDegree, RANKS } from './titles.ts';
import { type Unit, unitsOf } from './units.ts';
import { anchors, technical } from './words/vocabulary.ts';

/** What kind of claim a unit makes that a source does not: by itself, or by what it stands beside. */
export function violationOf(units: readonly Unit[], at: number, source: Source): ClaimKind | undefined {
  const unit = units[at] as Unit;
  switch (unit.kind) {
    case 'link':
      return source.keys.has(unit.exact) ? undefined : 'link';
    case 'number':
      if (isSupportedNumber(units, at, source)) return undefined;
      return unit.quantity?.kind === 'date' ? 'date' : 'number';
    case 'japanese':
      return unsupportedJapanese(unit.exact, source) === undefined ? undefined : 'skill';
    case 'word':
    case 'phrase':
      if (isMixed(unit.text)) return 'name';
      if (!unit.free && !isKnown(unit, source)) return kindOf(unit);
      return brokenName(units, at, source);
  }
}

/** Letters of two scripts in one word are a disguise. */
function isMixed(text: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Devanagari}/u,
  ];
  return scripts.filter((script) => script.test(text)).length > 1;
}

/** Whether a source holds a word: itself, its stem, or another name of the same thing. */
export function isKnown(unit: Unit, source: Source): boolean {
  if (isGranted(unit, source)) return true;
  // A title or a degree is not its verb: "managed" makes nobody a manager.
  if (anchors.has(unit.exact)) {
    const others = [...unit.concepts].filter((name) => name.startsWith('a:') || name === 'c:developers');
    const names = [unit.exact, ...inflections(unit.exact), ...others];
    return names.some((name) => source.keys.has(name));
  }
  if (technical.has(unit.exact)) {
    return source.keys.has(unit.exact) || [...unit.concepts].some((name) => source.keys.has(name));
  }
  for (const key of unit.keys) if (source.keys.has(key)) return true;
  return isCompound(unit, source);
}

function inflections(word: string): string[] {
  return [`${word}s`, word.replace(/s$/, ''), `${word}in`, word.replace(/in$/, ''), `${word}a`, `${word}e`];
}

/** German joins words: a compound is known where all of its parts are. */
function isCompound({ exact }: Unit, source: Source): boolean {
  if (exact.length < 9) return false;
  for (let at = 4; at <= exact.length - 4; at++) {
    const head = exact.slice(0, at);
    const tail = exact.slice(at);
    const knows = (part: string) =>
      source.keys.has(part) || [...stemsOf(part)].some((key) => source.keys.has(key));
    const heads = [head, head.replace(/(?:s|n|en|es)$/, '')].filter((part) => part.length >= 4);
    if (heads.some(knows) && knows(tail)) return true;
  }
  return false;
}

function stemsOf(word: string): ReadonlySet<string> {
  return unitsOf(word)[0]?.keys ?? new Set();
}

/** What kind of thing a word claims that nobody knows. */
function kindOf(unit: Unit): ClaimKind {
  const { text, exact, opens, concepts } = unit;
  const anchor = anchors.get(exact);
  if (anchor) return anchor;
  if (/[\d+#]/.test(text) || technical.has(exact) || /\p{Ll}\p{Lu}/u.test(text) || text.includes('.'))
    return 'technology';
  if (isDegree(unit)) return 'degree';
  if ([...concepts].some((concept) => concept.startsWith('a:'))) return 'technology';
  if (!opens && /^\p{Lu}/u.test(text)) return 'name';
  return 'skill';
}

/**
 * A name put together from pieces of others: "University of Berlin" from a university in Munich and a flat in Berlin. What stands
 * beside a word that gives a name its meaning, or beside another name, stands beside it in the source.
 */
function brokenName(units: readonly Unit[], at: number, source: Source): ClaimKind | undefined {
  const unit = units[at] as Unit;
  let before = at - 1;
  while (before >= 0 && units[before]?.connector) before -= 1;
  const previous = units[before];
  if (!previous || unit.connector) return undefined;
  const between = units.slice(before + 1, at + 1);
  if (between.some(({ opens, gap }) => opens || /[,;()/|]/.test(gap))) return undefined;
  if (!isNamePart(previous) || !isNamePart(unit)) return undefined;
  const anchor = anchors.get(unit.exact) ?? anchors.get(previous.exact);
  const areNames = between.length === 1 && isCapital(previous) && !previous.opens && isCapital(unit);
  if (!anchor && !areNames) return undefined;
  if (pairKeys(previous, unit).some((pair) => source.pairs.has(pair))) return undefined;
  return anchor ?? 'name';
}

/** Whether a word can be part of a name: one that does something is none, unless it is a rank. */
function isNamePart({ kind, free, concepts, exact, text }: Unit): boolean {
  if (kind !== 'word' && kind !== 'phrase') return false;
  if (anchors.has(exact) || RANKS.has(exact)) return true;
  if (free) return false;
  return isCapitalText(text) || ![...concepts].some((concept) => concept.startsWith('c:'));
}

const isCapitalText = (text: string) => /^\p{Lu}/u.test(text);

const isCapital = ({ text }: Unit) => isCapitalText(text);
