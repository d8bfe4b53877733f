import { type Criterion, criterionSchema, type Question } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../../context.ts';
import { type Caller, requireMay } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { ModelTask } from '../../../models/model.ts';
import { requireLanguages } from '../languages.ts';
import { ask, type DraftOptions, notUsable } from './ask.ts';
import { checkOutline, checkQuestions, type DraftCriterion, type LeftOut } from './check.ts';
import { outlineAnswerSchema, outlinePrompt, questionsAnswerSchema, questionsPrompt } from './prompt.ts';

/** Drafting a template as a task for a language model: two answers, each within a minute. */
const DRAFT: ModelTask = {
  name: 'template draft',
  model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
  maxOutputTokens: 6_000,
  deadlineMs: 60_000,
};

const descriptionSchema = textSchema.trim().min(40).max(20_000);
const localeSchema = textSchema.min(2).max(35);

export const outlineInputSchema = z.strictObject({
  description: descriptionSchema,
  /** The language in which the interview is to be held. */
  locale: localeSchema.default('en'),
});

export const draftQuestionsInputSchema = z.strictObject({
  description: descriptionSchema,
  locale: localeSchema.default('en'),
  title: textSchema.max(200),
  criteria: z.array(criterionSchema).min(1).max(10),
});

export interface Outline {
  /** Empty where the description names none. */
  title: string;
  /** Each with the line that it comes from. */
  criteria: DraftCriterion[];
  leftOut: LeftOut[];
}

/**
 * First half of a draft: the role, and what it demands. Nothing stands that the description does not say.
 * @throws ApiError `not_allowed`; `invalid_request` where it demands nothing that an interview could hear; `vendor_failed` where the
 * model gave no usable answer, `unavailable` where it did not answer in time
 */
export async function outlineDraft(
  context: AppContext,
  caller: Caller,
  { description, locale }: z.output<typeof outlineInputSchema>,
  options: DraftOptions,
): Promise<Outline> {
  requireMay(caller, 'templates:write');
  requireLanguages({ locale });
  const answer = await ask(context, caller, {
    task: DRAFT,
    prompt: outlinePrompt({ description, locale }),
    schema: outlineAnswerSchema,
    options,
  });
  const outline = checkOutline(answer, description);
  if (outline.criteria.length === 0) {
    throw new ApiError('invalid_request', {
      detail: 'No requirement could be read from this description. Your text is still here.',
      fix: 'Paste the part that says what the person will do and must be able to do, or start from the library.',
    });
  }
  return outline;
}

/**
 * Second half: questions that show these criteria.
 * @throws ApiError `not_allowed`, `vendor_failed`, `unavailable`
 */
export async function draftQuestions(
  context: AppContext,
  caller: Caller,
  input: z.output<typeof draftQuestionsInputSchema>,
  options: DraftOptions,
): Promise<{ questions: Question[]; criteria: Criterion[] }> {
  requireMay(caller, 'templates:write');
  requireLanguages(input);
  const answer = await ask(context, caller, {
    task: DRAFT,
    prompt: questionsPrompt(input),
    schema: questionsAnswerSchema,
    options,
  });
  const questions = checkQuestions(answer, input.criteria);
  if (questions.length === 0) throw notUsable();
  return { questions, criteria: input.criteria };
}
