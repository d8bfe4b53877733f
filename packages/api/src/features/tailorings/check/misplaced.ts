import type { Field } from './fields.ts';
import { guards, hasGuard, hidesWitness, speaksOfWork } from './guards.ts';
import { isField, isName, isOfTechnical, isProper, isTechnical } from './names.ts';
import { and, determiners, isPartOfName, isPlaceWord, type Place, placeOf } from './places.ts';
import type { Evidence, IndexedText } from './source.ts';
import { isDegree, isTitle, saysJob, standsAlone } from './titles.ts';
import { shares, type Unit } from './units.ts';
import { anchors } from './words/vocabulary.ts';

/**
 * A name of a sentence that stands as employer or school, and is neither in such a field of the entry, nor in the same place of what
 * the text says in prose. To have integrated the login of a company is not to have worked there.
 */
export function misplacedName(units: readonly Unit[], evidence: Evidence, isPart = false): Unit | undefined {
  const works = speaksOfWork(units);
  const studies = hasGuard(units, 'study') || units.some(isDegree);
  const titled = saysJob(units, evidence);
  return units.find((unit, at) => {
    if (!isName(unit, units[at - 1], evidence)) return false;
    const fragment =
      isFragment(partOf(units, at), evidence, isPart) ||
      isFragment(units, evidence, isPart) ||
      isAppended(units, at, evidence);
    const claims = works || studies || titled || fragment;
    const found = placeOf(units, at);
    // Without a job "of" says only what a thing belongs to.
    const place = found && (claims || [...found.groups].some((group) => group !== 'of')) ? found : undefined;
    const isNamed = anchors.get(unit.exact) === 'name';
    const isLoose = claims && (fragment || isProper(unit, evidence.text) || isBeside(units, at, evidence));
    if (!place && !isNamed && !isLoose) return false;
    if (isField(unit, units, fieldsOf(evidence, { works: works || titled, studies }))) return false;
    if (
      (isTechnical(unit) || isOfTechnical(units, at)) &&
      !(place?.groups.has('at') && !place.groups.has('in'))
    )
      return false;
    if (!isNamed && keepsHead(units, at, evidence.text, place !== undefined)) return false;
    return fragment || !isInProse(units, at, evidence);
  });
}

/** No more than names, with a date, an employer or another sentence: the head of an entry. */
function isFragment(units: readonly Unit[], evidence: Evidence, isPart: boolean): boolean {
  const held = fieldsOf(evidence, { works: false, studies: false });
  const isHead = (unit: Unit) => unit.kind === 'number' || held.some(({ keys }) => shares(unit, keys));
  const content = units.filter(({ connector, free }) => !connector && !free);
  return (
    (isPart || content.some(isHead)) &&
    content.every((unit) => isHead(unit) || (isName(unit, undefined, evidence) && !isTechnical(unit)))
  );
}

/** A name that is set before a date, or joined to the employer, as in the head of an entry. */
function isAppended(units: readonly Unit[], at: number, evidence: Evidence): boolean {
  if (placeOf(units, at)) return false;
  const unit = units[at] as Unit;
  const next = units[at + 1];
  const isDated = (one: Unit | undefined) => one?.quantity?.kind === 'date';
  if (isDated(next)) {
    return !evidence.text.units.some((one, index, all) => shares(one, unit.keys) && isDated(all[index + 1]));
  }
  if (!and.has(units[at - 1]?.exact ?? '')) return false;
  const joined = units[at - 2];
  return (evidence.fields.get('employer') ?? []).some(({ keys }) => joined && shares(joined, keys));
}

/** Whether a name stands next to a word that makes a job or a course of study of it. */
function isBeside(units: readonly Unit[], at: number, { fields }: Evidence): boolean {
  const titles = fields.get('title') ?? [];
  return [-1, 1].some((step) => {
    let index = at + step;
    while (units[index]?.connector || /^(?:के|की|का)$/u.test(units[index]?.exact ?? '')) index += step;
    const unit = units[index];
    if (!unit) return false;
    return (
      isTitle(unit) ||
      guards(unit, 'work') ||
      guards(unit, 'study') ||
      titles.some(({ keys }) => shares(unit, keys))
    );
  });
}

function fieldsOf(
  { fields }: Evidence,
  { works, studies }: { works: boolean; studies: boolean },
): readonly IndexedText[] {
  const allowed: Field[] =
    works && !studies
      ? ['employer', 'place']
      : studies && !works
        ? ['school', 'place']
        : ['employer', 'school', 'place'];
  return allowed.flatMap((field) => fields.get(field) ?? []);
}

/**
 * A name that says of which kind another thing is, and still says it: the login of Google. Where a word of place stands before it,
 * the thing must follow it, as in "at the Google login".
 */
function keepsHead(units: readonly Unit[], at: number, text: IndexedText, isPlaced: boolean): boolean {
  const unit = units[at] as Unit;
  const [left, right] = [neighbour(units, at, -1), neighbour(units, at, 1)];
  return text.units.some((one, index) => {
    if (!shares(one, unit.keys)) return false;
    const [leftThere, rightThere] = [neighbour(text.units, index, -1), neighbour(text.units, index, 1)];
    if (right && rightThere && !right.free && shares(right, rightThere.keys))
      return !isPlaced || (/^\p{Ll}/u.test(rightThere.text) && !ROMANCE.test(text.text));
    return !isPlaced && !rightThere && !!left && !!leftThere && !left.free && shares(left, leftThere.keys);
  });
}

/** There the thing stands before its name, and what follows is something else. */
const ROMANCE = /(?<!\p{L})(?:de|la|le|el|du|des|do|da|una?|une|uma?|les|los|con|com|avec|en|em)(?!\p{L})/iu;

function neighbour(units: readonly Unit[], at: number, step: 1 | -1): Unit | undefined {
  for (let index = at + step; index >= 0 && index < units.length; index += step) {
    const unit = units[index] as Unit;
    const gap = (step === 1 ? unit : (units[index + 1] as Unit)).gap;
    if (/[,;:()|.]/.test(gap)) return undefined;
    if (unit.connector || determiners.has(unit.exact)) continue;
    return unit;
  }
  return undefined;
}

/** Whether the text itself says the name in the same place, and of the same deed. */
function isInProse(units: readonly Unit[], at: number, evidence: Evidence): boolean {
  const { text } = evidence;
  if (text.isLine) return false;
  const unit = units[at] as Unit;
  const clause = clauseOf(units, at);
  const works = speaksOfWork(clause);
  const studies = hasGuard(clause, 'study') || clause.some(isDegree);
  const titled = saysJob(clause, evidence);
  if (works && !hasGuard(text.units, 'work')) return false;
  if (studies && !hasGuard(text.units, 'study') && !text.units.some(isDegree)) return false;
  if (titled && !text.units.some((one, index) => isTitle(one) && standsAlone(text.units, index)))
    return false;
  if (hidesWitness(partOf(units, at), text.units)) return false;
  const place = placeOf(units, at);
  return text.units.some((one, index) => {
    if (!shares(one, unit.keys)) return false;
    const there = placeOf(text.units, index, (word) => clause.some((said) => shares(said, word.keys)));
    if (!place || !there) return place === there;
    if (!(works || studies || titled) && clause !== units && isLight(place) && isLight(there)) return true;
    return [...place.groups].some((group) => there.groups.has(group));
  });
}

/** "In", "with" and "of" say the same of a tool or a town, as long as nobody's job is spoken of. */
const isLight = ({ groups }: Place) => ['in', 'with', 'of'].some((group) => groups.has(group));

/** What stands between the same two colons or brackets. */
const partOf = (units: readonly Unit[], at: number) =>
  between(units, at, ({ opens, gap }) => opens || /[;:()|]/.test(gap));

function between(units: readonly Unit[], at: number, parts: (unit: Unit) => boolean): readonly Unit[] {
  let start = at;
  while (start > 0 && !parts(units[start] as Unit)) start -= 1;
  let end = at + 1;
  while (end < units.length && !parts(units[end] as Unit)) end += 1;
  return units.slice(start, end);
}

/** What stands between the same two commas; the whole sentence, where that is no more than the name itself. */
function clauseOf(units: readonly Unit[], at: number): readonly Unit[] {
  const clause = between(units, at, ({ opens, gap }) => opens || /[,;:()|]/.test(gap));
  const says = clause.some(
    (unit) => !isPartOfName(unit) && !isPlaceWord(unit) && !determiners.has(unit.exact),
  );
  return says || clause.some(({ concepts }) => concepts.size > 0) ? clause : units;
}
