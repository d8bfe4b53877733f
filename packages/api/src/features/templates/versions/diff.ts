import type { TemplateInput } from '../document.ts';

/** What changed from one version of a template to another. */
export interface TemplateDiff {
  /** Everything but questions and criteria. */
  fields: FieldChange[];
  questions: EntryChange[];
  criteria: EntryChange[];
}

export type Leaf = string | number | boolean | null;

export interface FieldChange {
  /** The way to it, e.g. `interviewer.persona`, `levels.0.anchor`. */
  field: string;
  /** `null` where there was nothing. */
  before: Leaf;
  after: Leaf;
}

/** One question or criterion, told by its id. Positions from 1. */
export interface EntryChange {
  id: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** Where it stood and stands; of those that moved past another only. */
  moved: { from: number; to: number } | null;
  fields: FieldChange[];
}

type Document = Omit<TemplateInput, 'slug'> & { slug?: string };

/** What an author would say has changed: fields, and questions and criteria that came, went, moved or were changed. */
export function diffTemplates(before: Document, after: Document): TemplateDiff {
  const { questions, criteria, ...fields } = before;
  const { questions: nextQuestions, criteria: nextCriteria, ...nextFields } = after;
  return {
    fields: changesOf(fields, nextFields),
    questions: diffEntries(questions, nextQuestions, ({ title }) => title),
    criteria: diffEntries(criteria, nextCriteria, ({ name }) => name),
  };
}

function diffEntries<E extends { id: string }>(
  before: readonly E[],
  after: readonly E[],
  nameOf: (entry: E) => string,
): EntryChange[] {
  const stayed = before.filter(({ id }) => after.some((entry) => entry.id === id)).map(({ id }) => id);
  const order = after.map(({ id }) => id).filter((id) => stayed.includes(id));
  const still = longestRun(order.map((id) => stayed.indexOf(id))).map((at) => stayed[at]);
  const changes = after.flatMap((entry, index): EntryChange[] => {
    const { id } = entry;
    const from = before.findIndex((other) => other.id === id);
    const own = before[from];
    if (!own)
      return [{ id, name: nameOf(entry), change: 'added', moved: null, fields: changesOf({}, entry) }];
    const moved = still.includes(id) ? null : { from: from + 1, to: index + 1 };
    const fields = changesOf(own, entry);
    if (!moved && fields.length === 0) return [];
    return [{ id, name: nameOf(entry), change: 'changed', moved, fields }];
  });
  const removed = before
    .filter(({ id }) => !stayed.includes(id))
    .map((entry): EntryChange => {
      return {
        id: entry.id,
        name: nameOf(entry),
        change: 'removed',
        moved: null,
        fields: changesOf(entry, {}),
      };
    });
  return [...changes, ...removed];
}

/** The longest ascending run of these positions, gaps allowed: who is in it did not move. */
function longestRun(positions: readonly number[]): number[] {
  const best: number[][] = [];
  positions.forEach((position, index) => {
    const before = best.slice(0, index).filter((run) => (run.at(-1) ?? -1) < position);
    const longest = before.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
    best.push([...longest, position]);
  });
  return best.reduce<number[]>((one, other) => (other.length > one.length ? other : one), []);
}

function changesOf(before: object, after: object): FieldChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const fields = [...new Set([...now.keys(), ...old.keys()])].filter((field) => field !== 'id');
  return fields.flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** Every value by the way to it; a list of plain values is one. */
function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'))
    return new Map([[path, value.join(', ')]]);
  if (typeof value === 'object' && value !== null) {
    return new Map(
      Object.entries(value).flatMap(([key, inner]) => [
        ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
      ]),
    );
  }
  return value === undefined ? new Map() : new Map([[path, value as Leaf]]);
}
