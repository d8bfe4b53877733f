import { findJson, isObject } from '../../json.ts';
import type { Prompt } from '../../question.ts';
import type { Role } from '../role.ts';
import { type Demand, demandsOf, roleOf } from './description.ts';

/** Drafts an interview from a job description: what the text demands becomes criteria, and each is asked about. */
export const drafter: Role = {
  isAsked: (wanted, prompt) => wanted.form !== 'text' && descriptionOf(prompt) !== undefined,
  answer: (wanted, prompt) => {
    if (wanted.form === 'text') return '';
    const description = descriptionOf(prompt) ?? '';
    const asksQuestions = isObject(wanted.schema.properties) && 'questions' in wanted.schema.properties;
    return JSON.stringify(asksQuestions ? questionsFor(prompt) : outlineOf(description));
  },
};

/** Fenced, as every prompt of ours fences what others wrote. */
function descriptionOf({ messages }: Prompt): string | undefined {
  const text = messages.map((message) => message.text).join('\n');
  const fenced = /<job_description>([\s\S]*?)<\/job_description>/.exec(text)?.[1];
  return fenced?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function outlineOf(description: string) {
  return {
    title: roleOf(description),
    criteria: demandsOf(description).map((demand) => ({
      quote: demand.text,
      name: nameOf(demand),
      description: `Whether the answer shows this from real work: ${lower(demand.text)}.`,
      levels: levelsFor(demand),
    })),
  };
}

/** The first words that carry the demand, in their order. */
function nameOf({ text, keywords }: Demand): string {
  const carrying = text.split(/\s+/).filter((word) => keywords.includes(bare(word).toLowerCase()));
  const words = carrying.slice(0, 4).map(bare);
  const name = words.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function levelsFor({ keywords }: Demand) {
  const matter = keywords.slice(0, 2).join(' and ');
  return [
    { label: 'not shown', anchor: `Nothing in the answer is about ${matter}.` },
    { label: 'general', anchor: `Speaks of ${matter} in general, without a case.` },
    { label: 'concrete', anchor: `Tells one case about ${matter}, with what was done.` },
    { label: 'reasoned', anchor: `Tells a case about ${matter}, the own part in it and why it was done so.` },
    { label: 'complete', anchor: `As before, with what came of it and what would be done otherwise today.` },
  ];
}

interface GivenCriterion {
  id: string;
  name: string;
  what: string;
}

function questionsFor(prompt: Prompt) {
  const objects = prompt.messages.flatMap(({ text }) => findJson(text)).map(({ value }) => value);
  const criteria = objects
    .flatMap((value) => (isObject(value) && Array.isArray(value.criteria) ? value.criteria : []))
    .filter((value): value is GivenCriterion => isObject(value) && typeof value.id === 'string');
  return {
    questions: criteria.map(({ id, name, what }, index) => ({
      title: name,
      text: OPENINGS[index % OPENINGS.length]?.replace('{name}', lower(name)) ?? name,
      hint: 'The situation, your own part, what you decided and why, and what came of it.',
      idealAnswer: `Tells one real case. ${what}`,
      criterionIds: [id],
    })),
  };
}

const OPENINGS = [
  'Tell me about a time when this was your task: {name}. What did you do?',
  'Think of a hard case around {name}. What made it hard, and how did you go about it?',
  'Suppose you start tomorrow and this comes first: {name}. What would you do in your first week, and why?',
  'Tell me about something that went wrong around {name}. What did you change afterwards?',
] as const;

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
