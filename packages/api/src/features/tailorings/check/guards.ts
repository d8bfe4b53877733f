import type { Evidence, Source } from './source.ts';
import type { Unit } from './units.ts';
import { EVENTS, STUDY, THESES, WITNESS, WORK, WORK_VAGUELY, WRITING, wordSet } from './words/roles.ts';

/** A role that is claimed by a word, and never by the way. */
export type Guard = 'work' | 'study' | 'witness' | 'event';

const GUARDS: Record<Guard, ReadonlySet<string>> = {
  work: wordSet(WORK),
  study: wordSet(STUDY),
  witness: wordSet(WITNESS),
  event: wordSet(EVENTS),
};

/** Whether a word, or the first of a phrase, claims a role. */
export function guards({ exact, kind }: Unit, guard: Guard): boolean {
  if (kind !== 'word' && kind !== 'phrase') return false;
  return formsOf(exact).some((form) => GUARDS[guard].has(form));
}

const vague = wordSet(WORK_VAGUELY);

/** Whether a new text speaks of a job, however vaguely. */
export function speaksOfWork(units: readonly Unit[]): boolean {
  return units.some((unit) => guards(unit, 'work') || vague.has(unit.exact));
}

/** A word as it is listed: the first of a phrase, and in Arabic without its "and". */
export function formsOf(exact: string): string[] {
  return [exact, exact.split(/[\s-]/)[0] ?? '', exact.replace(/^[وف](?=\p{Script=Arabic}{3,})/u, '')];
}

/** Whether a source speaks of somebody who was there and no more, where a new text leaves that out. */
export function hidesWitness(said: readonly Unit[], source: readonly Unit[]): boolean {
  return (['witness', 'event'] as const).some((guard) => hasGuard(source, guard) && !hasGuard(said, guard));
}

export function hasGuard(units: readonly Unit[], guard: Guard): boolean {
  return units.some((unit) => guards(unit, guard));
}

const theses = [...wordSet(THESES)];
const writing = wordSet(WRITING);

/** Whether a source says as much: whoever has an employer worked, whoever has a school studied, whoever has a thesis wrote it. */
export function isGranted(unit: Unit, { roles, keys }: Source): boolean {
  if (writing.has(unit.exact) && theses.some((thesis) => keys.has(thesis))) return true;
  if (guards(unit, 'work') && (roles.has('employer') || roles.has('title'))) return true;
  return guards(unit, 'study') && (roles.has('school') || roles.has('degree'));
}

/**
 * Whether somebody can be said to have worked by a text. A talk that was heard says nothing of the kind, whoever employed its hearer,
 * and neither does a mere list of names.
 */
export function saysWork(said: readonly Unit[], { text, fields }: Evidence): boolean {
  if (hasGuard(text.units, 'work')) return true;
  const restsOnText = said.some(({ free, keys }) => !free && [...keys].some((key) => text.keys.has(key)));
  if (restsOnText && hidesWitness(said, text.units)) return false;
  return fields.has('employer') || fields.has('title') || text.units.length >= SENTENCE;
}

/** Words of which a sentence is made at least. */
const SENTENCE = 4;
