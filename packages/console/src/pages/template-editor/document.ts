import { type TemplateInput, templateInputSchema } from '@vivavoce/contract/records';
import { z } from 'zod';

/** Fields that an author may leave empty: then they are left out. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'consentText',
  'candidateFeedback',
  'idealAnswer',
  'thinkMs',
  'answerLimitMs',
  'phase',
  'introduction',
  'voiceId',
  'minPauseMs',
  'maxPauseMs',
  'checkInAfterMs',
  'silenceAfterMs',
  'branding',
  'shownName',
  'accent',
  'logo',
  'evaluation',
  'repeats',
]);

/** Boxes that say nothing where they are not ticked. */
const TICKED: ReadonlySet<string> = new Set(['whileRunning', 'askSelfDescription']);

/** What the API takes, from the values of the form: the same Zod object on both sides. */
export const editorSchema = z.preprocess(toDocument, templateInputSchema) as unknown as z.ZodType<
  TemplateInput,
  TemplateInput
>;

/** The document that a form's values are: nothing empty that may be left out, and translations of exactly what is there. */
export function toDocument(values: unknown): unknown {
  const document = withoutEmpty(values);
  if (!isRecord(document) || !isRecord(document.translations)) return document;
  const locales = Object.keys(document.translations);
  if (locales.length === 0) {
    const { translations: _none, ...own } = document;
    return own;
  }
  const translations = Object.fromEntries(
    Object.entries(document.translations).map(([locale, translation]) => [
      locale,
      isRecord(translation) ? matched(translation, document) : translation,
    ]),
  );
  return { ...document, translations };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === undefined || (TICKED.has(key) && inner === false)) return [];
      const rest = withoutEmpty(inner);
      return OPTIONAL.has(key) && isEmpty(rest) ? [] : [[key, rest]];
    }),
  );
}

/** A phase without a title is none. */
function isEmpty(value: unknown): boolean {
  if (isRecord(value)) return Object.values(value).every(isEmpty);
  return (
    value === undefined ||
    value === null ||
    Number.isNaN(value) ||
    (typeof value === 'string' && value.trim() === '')
  );
}

/** What was added has no words yet, and the fields say so; what was taken out is gone here, too. */
function matched(translation: Record<string, unknown>, document: Record<string, unknown>) {
  const questions = entriesOf(document.questions).map((question) => {
    const { phase, ...words } = recordOf(recordOf(translation.questions)[question.id]);
    const own = { title: '', text: '', hint: '', ...words };
    const hasPhase = question.phase !== undefined && phase !== undefined;
    return [question.id, hasPhase ? { ...own, phase } : own] as const;
  });
  const criteria = entriesOf(document.criteria).map((criterion) => {
    const own = recordOf(recordOf(translation.criteria)[criterion.id]);
    const levels = Array.isArray(own.levels) ? own.levels : [];
    const count = Array.isArray(criterion.levels) ? criterion.levels.length : 0;
    return [
      criterion.id,
      {
        name: '',
        description: '',
        ...own,
        levels: Array.from({ length: count }, (_, index) => ({
          label: '',
          anchor: '',
          ...recordOf(levels[index]),
        })),
      },
    ] as const;
  });
  return { ...translation, questions: Object.fromEntries(questions), criteria: Object.fromEntries(criteria) };
}

function entriesOf(value: unknown): (Record<string, unknown> & { id: string })[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is Record<string, unknown> & { id: string } => typeof recordOf(entry).id === 'string',
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id for what is added: `question-3`, never one that is taken. */
export function freeId(kind: string, entries: readonly { id: string }[]): string {
  let number = entries.length + 1;
  while (entries.some(({ id }) => id === `${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
