import type { ClaimKind, Unsupported } from '@vivavoce/contract/records';
import { unsupportedJapanese } from './japanese.ts';
import { negates } from './own.ts';
import { isSupportedNumber, readCounts } from './quantities.ts';
import { isRaised } from './roles.ts';
import { type Evidence, type IndexedText, pairKeys, type Source } from './source.ts';
import { hasHiddenCharacters, plain, tokensOf } from './text.ts';
import { type Unit, unitsOf } from './units.ts';
import { anchors, connectors, technical } from './words/vocabulary.ts';

export { indexSource, type Source, type SourceText } from './source.ts';

/**
 * What a text says that the source does not. Nothing passes because it looks harmless: a word is in the source, by its stem or another
 * name of the same thing; or it is on a list of words that claim nothing; or it is reported. So a number, date, name, degree,
 * certificate, technology or skill that the source lacks cannot stand in a text for which this returns an empty list.
 */
export function unsupportedIn(text: string, source: Source): Unsupported[] {
  if (hasHiddenCharacters(text)) return [{ kind: 'claim', text: 'hidden characters' }];
  const found: Unsupported[] = [];
  const { unsupported, rest } = readCounts(plain(text), source);
  for (const count of unsupported) found.push({ kind: 'number', text: count });
  const units = unitsOf(rest);
  units.forEach((unit, at) => {
    const kind = violationOf(units, at, source);
    if (kind) found.push({ kind, text: unit.text });
  });
  found.push(...spelledOut(rest, source));
  for (const sentence of sentencesOf(units)) {
    const lost = lostReservation(sentence, source);
    if (lost) found.push({ kind: 'claim', text: lost });
  }
  // What is nowhere is told word by word; what is somewhere must be together as well.
  if (found.length === 0) found.push(...scattered(plain(text), source));
  return found;
}

/**
 * Sentences whose claims no single text of the source makes: a figure of one line and a name of another, or the deed of somebody else.
 */
function scattered(text: string, source: Source): Unsupported[] {
  return text.split(/(?<=[.!?])\s+|[;\n。！？]/u).flatMap((sentence) => {
    if (unitsOf(sentence).every(({ free, kind }) => free && kind === 'word')) return [];
    if (source.evidence.some((evidence) => supports(sentence, evidence))) return [];
    return [{ kind: 'claim' as const, text: sentence.trim().slice(0, MAX_SHOWN) }];
  });
}

const MAX_SHOWN = 120;

function supports(sentence: string, { text, all, own, deeds }: Evidence): boolean {
  if (negates(text.text) && !negates(sentence)) return false;
  const { unsupported, rest } = readCounts(sentence, all);
  if (unsupported.length > 0) return false;
  const units = unitsOf(rest);
  return units.every((unit, at) => {
    if (violationOf(units, at, all)) return false;
    const kind = anchors.get(unit.exact);
    if ((kind === 'claim' || kind === 'degree' || RANKS.has(unit.exact)) && !unit.free) {
      if (!isKnown(unit, own)) return false;
    }
    return !isRaised(unit, deeds, own);
  });
}

function violationOf(units: readonly Unit[], at: number, source: Source): ClaimKind | undefined {
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

function isKnown(unit: Unit, source: Source): boolean {
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

const DEGREES = new Set(
  ['bachelor', 'bsc', 'ba', 'bba', 'beng', 'master', 'msc', 'ma', 'mba', 'phd'].map((name) => `a:${name}`),
);

/** What kind of thing a word claims that nobody knows. */
function kindOf({ text, exact, opens, concepts }: Unit): ClaimKind {
  const anchor = anchors.get(exact);
  if (anchor) return anchor;
  if (/[\d+#]/.test(text) || technical.has(exact) || /\p{Ll}\p{Lu}/u.test(text) || text.includes('.'))
    return 'technology';
  if ([...concepts].some((concept) => DEGREES.has(concept))) return 'degree';
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

const RANKS = new Set([
  'lead',
  'head',
  'chief',
  'senior',
  'junior',
  'principal',
  'vice',
  'assistant',
  'deputy',
]);
const isCapitalText = (text: string) => /^\p{Lu}/u.test(text);
const isCapital = ({ text }: Unit) => isCapitalText(text);

/** Letters set one by one spell a word that nobody would find. */
function spelledOut(text: string, source: Source): Unsupported[] {
  const found: Unsupported[] = [];
  let letters: string[] = [];
  const close = () => {
    const word = letters.join('').toLowerCase();
    if (letters.length >= 3 && !source.keys.has(word)) found.push({ kind: 'claim', text: letters.join(' ') });
    letters = [];
  };
  for (const token of tokensOf(text)) {
    if (/^\p{L}$/u.test(token.text) && !connectors.has(token.text)) letters.push(token.text);
    else close();
  }
  close();
  return found;
}

function sentencesOf(units: readonly Unit[]): Unit[][] {
  const sentences: Unit[][] = [];
  for (const unit of units) {
    // A colon parts what belongs together.
    if (/[.!?;\n。！？]/u.test(unit.gap) || sentences.length === 0) sentences.push([]);
    sentences.at(-1)?.push(unit);
  }
  return sentences;
}

/** Words that make a claim smaller, by what they take from it. */
const RESERVATIONS: Record<string, RegExp> = {
  'not done':
    /(?<![\p{L}])(?:not|no|never|without|didn't|don't|wasn't|nicht|kein\p{L}*|nie|ohne|nunca|ninguna?|sin|ne|jamais|sans|aucune?|não|nenhuma?|sem|لم|ليس|بدون|नहीं|बिना)(?!\p{L})|(?:ません|しない|していない|なし|未経験)/u,
  assisted:
    /(?<!\p{L})(?:assist(?:ed|ing|ant|ance)?|helped|contributed|contributing|participated|part of|observed|shadowed|mitgewirkt|mitgearbeitet|beteiligt|half|hilfe|ayuda|ajuda|aide|apoio|apoyo|colaboración|colaboração|participación|participação|participation|unterstützte|unterstützt|unterstützung|ayudé|colaboré|participé|apoyé|aidé|contribué|ajudei|colaborei|participei|apoiei|auxiliei|ساعدت|ساهمت|شاركت|المساعدة|सहायता|मदद|सहयोग|योगदान)(?!\p{L})|(?:補助|補佐|手伝|アシスト)/u,
  'a beginner':
    /(?<!\p{L})(?:basics?|beginner|elementary|learning|familiar|exposure|grundkenntnisse|anfänger|básic[oa]s?|principiante|débutante?|notions|iniciante|أساسيات|مبتدئ|बुनियादी|प्रारंभिक)(?!\p{L})|(?:初級|基礎知識|勉強中|学習中)/u,
  planned:
    /(?<!\p{L})(?:planned to|hoped|intend(?:ed)?|proposed|would like|geplant|beabsichtigt|vorhabe|pretendo|previsto|prévu|pretendia|أخطط|चाहता|चाहती)(?!\p{L})|(?:予定|希望)/u,
};

/** A reservation of the text that a sentence rests on most, where the sentence has dropped it. */
function lostReservation(sentence: readonly Unit[], source: Source): string | undefined {
  const content = sentence.filter(({ free, kind }) => !free && kind !== 'number');
  const japanese = content.some(({ kind }) => kind === 'japanese');
  if (content.length === 0 && !japanese) return undefined;
  const best = mostLike(content, source.texts);
  if (!best) return undefined;
  const said = sentence.map(({ text, gap }) => `${gap}${text}`).join('');
  const original = best.text.toLowerCase();
  for (const [name, pattern] of Object.entries(RESERVATIONS)) {
    if (pattern.test(original) && !pattern.test(said.toLowerCase())) return `no longer says: ${name}`;
  }
  return undefined;
}

/** The text that shares most words with a sentence, where that is more than half of them. */
function mostLike(content: readonly Unit[], texts: readonly IndexedText[]): IndexedText | undefined {
  let best: IndexedText | undefined;
  let most = content.length / 2;
  for (const text of texts) {
    const count = content.filter((unit) => holds(text, unit)).length;
    // Of two texts that share as much the shorter one is meant: a line rather than the paragraph around it.
    if (count > most || (count === most && best && text.text.length < best.text.length)) {
      most = count;
      best = text;
    }
  }
  return best;
}

function holds(text: IndexedText, unit: Unit): boolean {
  if (unit.kind === 'japanese') {
    const half = Math.ceil(unit.exact.length / 2);
    return (
      [...unit.exact].filter((_, at) => text.folded.includes(unit.exact.slice(at, at + 2))).length > half
    );
  }
  for (const key of unit.keys) if (text.keys.has(key)) return true;
  return false;
}

/** Lines on which the words of a text stand, most of them first; at most a dozen. */
export function linesBehind(text: string, source: Source): number[] {
  const content = unitsOf(text).filter(({ free, kind }) => !free || kind === 'number');
  const counts = new Map<number, number>();
  for (const known of source.texts) {
    const count = content.filter((unit) => holds(known, unit)).length;
    if (count === 0) continue;
    for (const line of known.lines) counts.set(line, Math.max(counts.get(line) ?? 0, count));
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 12)
    .map(([line]) => line);
}
