import type { Unsupported } from '@vivavoce/contract/records';
import { hasGuard, isGranted, saysWork } from './guards.ts';
import { misplacedJapanese } from './japanese-roles.ts';
import { isKnown, violationOf } from './known.ts';
import { type Manner, missingManner, readManners } from './manners.ts';
import { misplacedName } from './misplaced.ts';
import { negates, ownPartOf } from './own.ts';
import { readCounts } from './quantities.ts';
import { isRaised } from './roles.ts';
import type { Evidence, IndexedText, Source } from './source.ts';
import { misplacedTitle, RANKS } from './titles.ts';
import { type Unit, unitsOf } from './units.ts';
import { anchors } from './words/vocabulary.ts';

/**
 * Sentences whose claims no single text of the source makes: a figure of one line and a name of another, or the deed of somebody else.
 */
export function scattered(text: string, source: Source): Unsupported[] {
  const sentences = sentencesOf(text);
  const found = sentences.flatMap((sentence) => {
    if (sentence.isBare && sentence.manners.size === 0) return [];
    if (source.evidence.some((evidence) => supports(sentence, evidence))) return [];
    return [sentence.whole];
  });
  // "Every" at the end of one line, and "day" at the beginning of the next.
  const said = sentences.flatMap(({ manners }) => [...manners]);
  const torn = missingManner(readManners(text).manners, new Set(said));
  if (torn) found.push(torn);
  return found.map((claim) => ({ kind: 'claim' as const, text: claim.trim().slice(0, MAX_SHOWN) }));
}

/** The sentences of a text. One that only says how ("On a daily basis.") says it of the one before, or else of the one behind. */
function sentencesOf(text: string): Sentence[] {
  const texts = text.split(/(?<=[.!?])\s+|[;\n。！？]/u).filter((sentence) => sentence.trim() !== '');
  const sentences = texts.map((whole): Sentence => {
    const { manners, rest } = readManners(whole);
    const units = unitsOf(rest);
    const isBare = units.every(({ free, kind }) => free && kind === 'word');
    return { whole, text: rest, units, isBare, manners, isPart: texts.length > 1 };
  });
  const claims = ({ isBare }: Sentence) => !isBare;
  const owners = sentences.map((sentence, at) =>
    sentence.isBare
      ? (sentences.slice(0, at).findLast(claims) ?? sentences.find(claims) ?? sentence)
      : sentence,
  );
  return sentences.map((sentence) => {
    const said = sentences.filter((_, at) => owners[at] === sentence);
    return { ...sentence, manners: new Set(said.flatMap(({ manners }) => [...manners])) };
  });
}

interface Sentence {
  whole: string;
  /** Without what says how often, or how. */
  text: string;
  units: readonly Unit[];
  /** Whether it claims nothing, but perhaps how something was done. */
  isBare: boolean;
  manners: ReadonlySet<Manner>;
  /** Whether others stand beside it: then a mere name is the head of what follows. */
  isPart: boolean;
}

const MAX_SHOWN = 120;

function supports(sentence: Sentence, evidence: Evidence): boolean {
  const { text, all, own, deeds } = evidence;
  if (negates(text.text) && !negates(sentence.text)) return false;
  if (missingManner(sentence.manners, text.manners)) return false;
  const { unsupported, rest } = readCounts(sentence.text, all);
  if (unsupported.length > 0) return false;
  const units = rest === sentence.text ? sentence.units : unitsOf(rest);
  if (units.some((_, at) => violationOf(units, at, all))) return false;
  if (!isSaid(sentence, text) && isMisplaced(sentence, evidence)) return false;
  // What the sentence says of others as well is theirs in both.
  return unitsOf(readCounts(ownPartOf(sentence.text), all).rest).every((unit) => {
    const kind = anchors.get(unit.exact);
    if ((kind === 'claim' || kind === 'degree' || RANKS.has(unit.exact)) && !unit.free) {
      if (!isKnown(unit, own)) return false;
    }
    return isGranted(unit, all) || !isRaised(unit, deeds, own);
  });
}

/** Whether a sentence is the whole text, word by word. */
function isSaid({ whole, isPart }: Sentence, { units, isLine }: IndexedText): boolean {
  if (isLine || isPart) return false;
  const said = unitsOf(whole);
  return said.length === units.length && said.every(({ exact }, at) => exact === units[at]?.exact);
}

/** Whether an employer, a school, a title or a degree stands in a role that the evidence does not give it. */
function isMisplaced({ text, units, isPart }: Sentence, evidence: Evidence): boolean {
  return (
    (hasGuard(units, 'work') && !saysWork(units, evidence)) ||
    misplacedTitle(units, evidence) !== undefined ||
    misplacedName(units, evidence, isPart) !== undefined ||
    misplacedJapanese(text, evidence, isPart) !== undefined
  );
}
