import { determiners, isPlaceWord } from './places.ts';
import type { Evidence, IndexedText } from './source.ts';
import { isTitle } from './titles.ts';
import { shares, type Unit } from './units.ts';
import { THESES, wordSet } from './words/roles.ts';
import { anchors, technical } from './words/vocabulary.ts';

const theses = wordSet(THESES);

/** Whether a word can name somebody: it is no common word, title or number, and the source does not write it small. */
export function isName(unit: Unit, previous: Unit | undefined, { text, fields }: Evidence): boolean {
  if (unit.kind !== 'word' && unit.kind !== 'phrase') return false;
  if (unit.free || unit.connector || isTitle(unit)) return false;
  if (isPlaceWord(unit) || determiners.has(unit.exact) || theses.has(unit.exact)) return false;
  const anchor = anchors.get(unit.exact);
  if (anchor && anchor !== 'name') return false;
  // Twelve schools are none of them.
  if (previous?.kind === 'number') return false;
  const roles = [...(fields.get('title') ?? []), ...(fields.get('degree') ?? [])];
  if (roles.some(({ keys }) => shares(unit, keys))) return false;
  const said = text.units.filter((one) => shares(one, unit.keys));
  if (said.some(({ text: word }) => /^\p{Ll}/u.test(word)) && anchor !== 'name') return false;
  // A name is not inflected: what the source holds in another form is a common word.
  const inflects = /\p{Script=Latin}/u.test(unit.text) && !isGerman(text);
  if (
    anchor !== 'name' &&
    inflects &&
    said.length > 0 &&
    !said.some(({ exact }) => exact.replace(/'s$/, '') === unit.exact.replace(/'s$/, ''))
  )
    return false;
  return anchor === 'name' || ![...unit.concepts].some((concept) => concept.startsWith('c:'));
}

/** A word that its text writes with a capital which no sentence asked for, or in the letters of another script. */
export function isProper(unit: Unit, text: IndexedText): boolean {
  if (isGerman(text)) return false;
  return text.units.some((one) => shares(one, unit.keys) && /^\p{Lu}/u.test(one.text));
}

/** German writes every noun with a capital. */
function isGerman({ text }: IndexedText): boolean {
  return /(?<!\p{L})(?:der|die|das|den|dem|des|und|mit|für|von|ein|eine|einer|eines|einem|einen|im|zu|zur|zum|bei|beim|auf|über|durch|nach|aus)(?!\p{L})|\p{L}(?:ung|keit|heit)(?:en)?(?!\p{L})/iu.test(
    text,
  );
}

/** "Actions" in "GitHub Actions". */
export function isOfTechnical(units: readonly Unit[], at: number): boolean {
  const previous = units[at - 1];
  return previous !== undefined && technical.has(previous.exact) && units[at]?.gap === ' ';
}

/** The whole name of a field, or of its part before a comma: a piece of one is another's name. */
export function isField(unit: Unit, units: readonly Unit[], fields: readonly IndexedText[]): boolean {
  return fields.some(({ units: named }) => {
    const parts: Unit[][] = [];
    for (const one of named) {
      if (parts.length === 0 || /[,;()|–]|\s-\s/.test(one.gap)) parts.push([]);
      parts.at(-1)?.push(one);
    }
    return parts.some(
      (part) =>
        part.some((one) => shares(unit, one.keys)) &&
        part.every(
          (one) => one.connector || one.free || isForm(one) || units.some((said) => shares(said, one.keys)),
        ),
    );
  });
}

const FORMS = wordSet('inc ltd llc gmbh ag kg plc corp corporation sa sarl srl ltda co');

const isForm = ({ exact }: Unit) => FORMS.has(exact);

/** Whether a word names a technology, and nobody. */
export const isTechnical = (unit: Unit) =>
  anchors.get(unit.exact) !== 'name' &&
  (technical.has(unit.exact) || [...unit.concepts].some((concept) => concept.startsWith('a:')));
