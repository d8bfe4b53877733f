import type { Source } from './source.ts';
import type { Unit } from './units.ts';

/** Deeds by the concept that they belong to: whose lead it was, or who built it, is never to be guessed. */
export const DEEDS = ['c:lead', 'c:build', 'c:design', 'c:teach', 'c:negotiate', 'c:migrate', 'c:sell'];

/** What raises somebody in a way that no concept tells apart: each list stands for itself alone. */
const RAISING: readonly RegExp[] = [
  // To have studied is more than to have looked at something.
  /^(?:study|studied|studying|studies|graduate[ds]?|graduating|graduation|alumn(?:us|a|i)|enrolled|studierte|studiert|studieren|studium|absolvierte|absolviert|absolvent(?:in)?|promovierte|estudie|estudio|estudios|estudiar|gradue|graduado|graduada|licencie|etudie|etudier|etudes|diplome|diplomee|estudei|estudar|estudos|graduei|formei|درست|دراسة|تخرجت|अध्ययन|पढ़ाई)$/u,
  /^(?:found(?:ed|ing)?|co-?founded|grundete|gegrundet|grundung|funde|fundacion|fonde|fondation|fundei|fundacao|اسست|تاسيس|स्थापना)$/u,
  /^(?:head(?:ed|ing)|direct(?:ed|ing)|chair(?:ed|ing)|invented|own(?:ed|ing)|patented|erfand|erfunden)$/u,
];

/** Whether a word says that somebody did more than the text does. */
export function isRaised(unit: Unit, deeds: Source, own: Source): boolean {
  if (unit.kind !== 'word' && unit.kind !== 'phrase') return false;
  const list = RAISING.find((pattern) => pattern.test(unit.exact));
  const concepts = DEEDS.filter((concept) => unit.concepts.has(concept));
  if (list) {
    const isSaid =
      [...deeds.keys].some((key) => list.test(key)) || concepts.some((one) => deeds.keys.has(one));
    return !isSaid;
  }
  if (unit.free || concepts.length === 0) return false;
  return ![...unit.keys].some((key) => deeds.keys.has(key) || (isCapital(unit) && own.keys.has(key)));
}

/** A title is read from the head of an entry as well. */
const isCapital = ({ text, opens }: Unit) => !opens && /^\p{Lu}/u.test(text);
