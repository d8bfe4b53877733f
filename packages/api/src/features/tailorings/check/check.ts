import type { Unsupported } from '@vivavoce/contract/records';
import { violationOf } from './known.ts';
import { readManners } from './manners.ts';
import { readCounts } from './quantities.ts';
import { lostReservation } from './reservations.ts';
import { holds, type Source } from './source.ts';
import { hasHiddenCharacters, plain, tokensOf } from './text.ts';
import { scattered } from './together.ts';
import { type Unit, unitsOf } from './units.ts';
import { connectors } from './words/vocabulary.ts';

export { indexSource, type Source, type SourceText } from './source.ts';

/**
 * What a text says that the source does not. Nothing passes because it looks harmless: a word is in the source, by its stem or another
 * name of the same thing; or it is on a list of words that claim nothing; or it is reported. So a number, date, name, degree,
 * certificate, technology or skill that the source lacks cannot stand in a text for which this returns an empty list.
 */
export function unsupportedIn(text: string, source: Source): Unsupported[] {
  if (hasHiddenCharacters(text)) return [{ kind: 'claim', text: 'hidden characters' }];
  const found: Unsupported[] = [];
  // How often and how is held against single texts alone.
  const { unsupported, rest } = readCounts(plain(readManners(text).rest), source);
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
