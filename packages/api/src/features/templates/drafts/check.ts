import type { Criterion, Question } from '@vivavoce/contract/records';
import type { OutlineAnswer, QuestionsAnswer } from './prompt.ts';
import { type Source, sourceOf } from './source.ts';
import { isForeign, isUnfair } from './unfair.ts';

/** A criterion with the place of the description that it comes from. */
export interface DraftCriterion extends Criterion {
  source: Source;
}

/**
 * Why something that the model wrote is left out.
 *
 * - `not_in_text`: what it rests on does not stand in the description
 * - `unfair`: it is about what must not be judged
 * - `not_usable`: no anchored levels, twice the same, or something else than words about work
 */
export type LeftOut = { name: string; reason: 'not_in_text' | 'unfair' | 'not_usable' };

const MAX_CRITERIA = 8;
const MAX_QUESTIONS = 8;
const FOLLOW_UPS = 2;

/** What of a model's outline may stand: criteria that rest on the description's own words, and are fair. */
export function checkOutline(
  answer: OutlineAnswer,
  description: string,
): { title: string; criteria: DraftCriterion[]; leftOut: LeftOut[] } {
  const criteria: DraftCriterion[] = [];
  const leftOut: LeftOut[] = [];
  for (const given of answer.criteria) {
    const name = short(given.name);
    const source = sourceOf(description, given.quote);
    const levels = given.levels.map(({ label, anchor }) => ({ label: short(label), anchor: long(anchor) }));
    const texts = [name, given.description, ...levels.flatMap(({ label, anchor }) => [label, anchor])];
    const labels = levels.map(({ label }) => label.toLowerCase());
    const isWhole =
      [...texts, given.quote].every((text) => text.trim() !== '') &&
      levels.length >= 3 &&
      levels.length <= 10 &&
      new Set(labels).size === labels.length;
    if (source === null) leftOut.push({ name: shown(name), reason: 'not_in_text' });
    else if (isUnfair(source.quote, ...texts)) leftOut.push({ name: shown(name), reason: 'unfair' });
    else if (!isWhole || isForeign(...texts) || criteria.some((other) => other.name === name))
      leftOut.push({ name: shown(name), reason: 'not_usable' });
    else if (criteria.length < MAX_CRITERIA)
      criteria.push({ id: idOf(name, criteria), name, description: long(given.description), levels, source });
  }
  const title = short(answer.title);
  const fits = title !== '' && !isForeign(title) && !isUnfair(title);
  return { title: fits ? title : '', criteria, leftOut };
}

/** What of a model's questions may stand. Every criterion is shown by one: by that with the fewest, where the model forgot it. */
export function checkQuestions(answer: QuestionsAnswer, criteria: readonly Criterion[]): Question[] {
  const known = criteria.map(({ id }) => id);
  const questions: Question[] = [];
  for (const given of answer.questions.slice(0, MAX_QUESTIONS)) {
    const { text, hint, idealAnswer } = given;
    const title = short(given.title);
    const criterionIds = known.filter((id) => given.criterionIds.includes(id));
    const texts = [title, text, hint, idealAnswer];
    if (criterionIds.length === 0 || title === '' || text.trim() === '') continue;
    if (isUnfair(...texts) || isForeign(...texts)) continue;
    if (questions.some((other) => other.text === long(text))) continue;
    questions.push({
      id: idOf(title, questions),
      title,
      text: long(text),
      hint: hint.trim().slice(0, 1000),
      maxFollowUps: FOLLOW_UPS,
      criterionIds,
      ...(idealAnswer.trim() === '' ? {} : { idealAnswer: long(idealAnswer) }),
    });
  }
  for (const id of known) {
    if (questions.some(({ criterionIds }) => criterionIds.includes(id))) continue;
    const [fewest] = [...questions].sort((a, b) => a.criterionIds.length - b.criterionIds.length);
    fewest?.criterionIds.push(id);
  }
  return questions;
}

const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120);
const long = (text: string) => text.trim().slice(0, 2000);
/** What was left out is named, but nothing foreign is shown. */
const shown = (name: string) => (isForeign(name) ? '…' : name.slice(0, 80));

/** An id that reads like the name and is nobody else's. */
function idOf(name: string, others: readonly { id: string }[]): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const base = words.slice(0, 4).join('-').slice(0, 40) || 'part';
  let id = base;
  for (let number = 2; others.some((other) => other.id === id); number += 1) id = `${base}-${number}`;
  return id;
}
