import { isTitle } from './titles.ts';
import type { Unit } from './units.ts';
import { AND, AS, DETERMINERS, PLACES, PLACES_BEHIND, wordSet } from './words/roles.ts';
import { anchors } from './words/vocabulary.ts';

const before = groupsByWord(PLACES);
const behind = groupsByWord(PLACES_BEHIND);
export const determiners = wordSet(DETERMINERS);
const as = wordSet(AS);
export const and = wordSet(AND);

function groupsByWord(table: Record<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [group, list] of Object.entries(table)) {
    for (const word of wordSet(list)) found.set(word, (found.get(word) ?? new Set()).add(group));
  }
  return found;
}

/** Whether a word gives what follows its place. */
export const isPlaceWord = ({ exact }: Unit) => before.has(exact);

export interface Place {
  groups: ReadonlySet<string>;
}

/**
 * The word of place on which a name rests: before it, or in Hindi behind it. `passes` are the words that may stand between: in a new
 * text whatever could hide it, in the source only what the new text says as well.
 */
export function placeOf(units: readonly Unit[], at: number, passes = isPartOfName): Place | undefined {
  return placeBefore(units, at, passes) ?? placeBehind(units, at, passes);
}

type Passes = (unit: Unit) => boolean;

function placeBefore(units: readonly Unit[], at: number, passes: Passes): Place | undefined {
  let isPlain = false;
  for (let index = at; index >= 0; index--) {
    const { gap, opens } = units[index] as Unit;
    if (/@\s*$/.test(gap)) return { groups: new Set(['at']) };
    if (opens || index === 0 || /[,;()|]/.test(gap)) return undefined;
    const unit = units[index - 1] as Unit;
    const groups = groupsOf(unit, units[index] as Unit);
    if (groups) return { groups };
    // "At the warehouse and planned the shifts": what is joined there is a deed.
    if (and.has(unit.exact) ? isPlain : !determiners.has(unit.exact) && !passes(unit)) return undefined;
    isPlain ||= /^\p{Ll}/u.test(unit.text) && [...unit.concepts].some((concept) => concept.startsWith('c:'));
  }
  return undefined;
}

function groupsOf(unit: Unit, next: Unit): ReadonlySet<string> | undefined {
  const word = unit.exact.split(' ').at(-1) ?? '';
  // Without its accent or its article it is another word of another language.
  if (/(?:^|\s)à$/iu.test(unit.text)) return new Set(['at', 'in']);
  if (word === 'an') return /^(?:der|dem|den|die|das)$/.test(next.exact) ? new Set(['at']) : undefined;
  return before.get(word);
}

function placeBehind(units: readonly Unit[], at: number, passes: Passes): Place | undefined {
  for (let index = at + 1; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (unit.opens || /[,;()|]/.test(unit.gap)) return undefined;
    const groups = behind.get(unit.exact);
    if (groups) return { groups };
    const isHindi = /\p{Script=Devanagari}/u.test(unit.text);
    if (!/^(?:के|की|का)$/u.test(unit.exact) && !and.has(unit.exact) && !(isHindi && passes(unit)))
      return undefined;
  }
  return undefined;
}

export function isPartOfName(unit: Unit): boolean {
  if (unit.kind !== 'word' && unit.kind !== 'phrase') return false;
  if (as.has(unit.exact)) return false;
  return anchors.get(unit.exact) === 'name' || (!unit.free && !isTitle(unit));
}
