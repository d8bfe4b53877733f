import { findJson, isObject } from '../../json.ts';
import type { Prompt, Wanted } from '../../question.ts';
import type { Role } from '../role.ts';
import { reworded } from './reword.ts';

/** Words a resume anew for a job, says which lines show what the job asks for, and writes the middle of a letter. */
export const tailor: Role = {
  isAsked: (wanted, prompt) => askedFor(wanted, prompt) !== undefined,
  answer: (wanted, prompt) => {
    switch (askedFor(wanted, prompt)) {
      case 'section':
        return JSON.stringify({ changes: changesFor(materialOf(prompt)) });
      case 'match':
        return JSON.stringify({ requirements: matchesFor(materialOf(prompt)) });
      case 'letter':
        return JSON.stringify({ paragraphs: paragraphsFor(materialOf(prompt)) });
      default:
        return '';
    }
  },
};

type Asked = 'section' | 'match' | 'letter';

function askedFor(wanted: Wanted, { messages }: Prompt): Asked | undefined {
  if (wanted.form === 'text') return undefined;
  const text = messages.map((message) => message.text).join('\n');
  if (text.includes('<resume_section>')) return 'section';
  if (text.includes('<resume_lines>')) return 'match';
  return text.includes('<resume_letter>') ? 'letter' : undefined;
}

interface Requirement {
  id: string;
  text: string;
}

export interface TailorMaterial {
  requirements: Requirement[];
  texts: { path: string; text: string }[];
  lists: { path: string; items: string[] }[];
  lines: { line: number; text: string }[];
}

/** What the prompt shows, read as the model would read it. */
export function materialOf({ messages }: Prompt): TailorMaterial {
  const values = messages.flatMap(({ text }) => findJson(text)).map(({ value }) => value);
  const objects = values.filter(isObject);
  const listed = values.flatMap((value) => (Array.isArray(value) ? value : []));
  const from = <T>(key: string): T[] =>
    objects.flatMap((value) => (Array.isArray(value[key]) ? (value[key] as T[]) : []));
  return {
    requirements: from<Requirement>('requirements'),
    texts: from('texts'),
    lists: from('lists'),
    lines: listed.flatMap((value, line) => {
      if (typeof value === 'string') return [{ line, text: value }];
      return isObject(value) && typeof value.line === 'number' && typeof value.text === 'string'
        ? [{ line: value.line, text: value.text }]
        : [];
    }),
  };
}

function changesFor({ texts, lists, requirements }: TailorMaterial) {
  const changes = texts.flatMap(({ path, text }) => {
    const after = reworded(text);
    const served = requirements.find((requirement) => shared(requirement.text, text).length > 0);
    return after === text ? [] : [change('reword', { path, text: after, served })];
  });
  const moves = lists.flatMap(({ path, items }) => {
    const place = items.findIndex((item) =>
      requirements.some((requirement) => shared(requirement.text, item).length > 0),
    );
    const served = requirements.find(
      (requirement) => shared(requirement.text, items[place] ?? '').length > 0,
    );
    return place > 0 ? [change('move_first', { path: `${path}/${place}`, text: '', served })] : [];
  });
  return [...changes, ...moves];
}

function change(
  kind: 'reword' | 'move_first',
  { path, text, served }: { path: string; text: string; served: Requirement | undefined },
) {
  const reason = kind === 'reword' ? 'Says the same more directly.' : 'Puts first what the job asks for.';
  return { kind, path, text, reason, requirementId: served?.id ?? null };
}

function matchesFor({ requirements, lines }: TailorMaterial) {
  return requirements.map(({ id, text }) => {
    const showing = lines
      .map(({ line, text: shown }) => ({ line, count: shared(text, shown).length }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);
    const most = showing[0]?.count ?? 0;
    const state = most === 0 ? 'not_met' : most > 1 ? 'met' : 'partly';
    return { id, lines: showing.slice(0, 3).map(({ line }) => line), state, note: '' };
  });
}

function paragraphsFor({ lines }: TailorMaterial) {
  const sentences = lines
    .map(({ text }) => text.trim())
    .filter((text) => text.split(/\s+/).length >= 5)
    .slice(0, 4)
    .map((text) => (/[.!?。]$/u.test(text) ? text : `${text}.`));
  return [sentences.slice(0, 2), sentences.slice(2)].filter((paragraph) => paragraph.length > 0);
}

const SMALL = new Set(
  'and the with for from that have has are was you your our who will can experience years work working skills knowledge good able strong'.split(
    ' ',
  ),
);

function shared(one: string, other: string): string[] {
  const words = new Set(wordsOf(other));
  return [...new Set(wordsOf(one))].filter((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}+#]{3,}/gu) ?? []).filter((word) => !SMALL.has(word));
}
