import type { Criterion, Question } from '@vivavoce/contract/records';
import type { CoreContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { ModelTask } from '../../../models/model.ts';
import { requireLanguages } from '../languages.ts';
import { ask, type DraftOptions, notUsable } from './ask.ts';
import { checkOutline, checkQuestions } from './check.ts';
import { outlineAnswerSchema, outlinePrompt, questionsAnswerSchema, questionsPrompt } from './prompt.ts';

/** Somebody waits in front of a page: the fast model, two answers, each within half a minute. */
const DRAFT: ModelTask = {
  name: 'practice draft',
  model: ({ FAST_MODEL }) => FAST_MODEL,
  maxOutputTokens: 6_000,
  deadlineMs: 30_000,
};
const MAX_QUESTIONS = 5;
/** Of a resume, so that the prompt has an end. */
const MAX_RESUME = 12_000;

export interface JobMaterial {
  /** Of the job, as it was taken in. */
  description: string;
  locale: string;
  /** Of the person who practises, as Markdown; `null` where none goes with the job. */
  resume: string | null;
}

export interface JobDraft {
  /** Empty where the description names none. */
  title: string;
  criteria: Criterion[];
  questions: Question[];
}

/**
 * Drafts an interview for one person and one job. Held to the same checks as a draft of a recruiter's: criteria rest on words of the
 * description, and nothing unfair or foreign is asked.
 * @throws ApiError `job_unreadable` where the description demands nothing that an interview could hear, `vendor_failed`, `unavailable`
 */
export async function draftForJob(
  context: Pick<CoreContext, 'environment' | 'log'>,
  caller: Pick<Caller, 'mode'>,
  { description, locale, resume }: JobMaterial,
  options: DraftOptions,
): Promise<JobDraft> {
  requireLanguages({ locale });
  const outline = checkOutline(
    await ask(context, caller, {
      task: DRAFT,
      prompt: outlinePrompt({ description, locale }),
      schema: outlineAnswerSchema,
      options,
    }),
    description,
  );
  const criteria = outline.criteria.map(({ source: _source, ...criterion }) => criterion);
  if (criteria.length === 0) throw new ApiError('job_unreadable');
  const answer = await ask(context, caller, {
    task: DRAFT,
    prompt: questionsPrompt({
      description,
      locale,
      title: outline.title,
      criteria,
      ...(resume === null ? {} : { resume: resume.slice(0, MAX_RESUME) }),
    }),
    schema: questionsAnswerSchema,
    options,
  });
  const few = { ...answer, questions: answer.questions.slice(0, MAX_QUESTIONS) };
  const questions = checkQuestions(few, criteria);
  if (questions.length === 0) throw notUsable();
  return { title: outline.title, criteria, questions };
}
