import { z } from '@hono/zod-openapi';
import { ERRORS, type ErrorCode } from '@vivavoce/contract/errors';
import type { Evaluation, EvaluationResult } from '@vivavoce/contract/records';

/** The wire shapes of an evaluation, as the OpenAPI document shows them; the types are the contract's. */
const errorCodes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

const quoteSchema = z
  .object({
    text: z.string().openapi({ description: 'Verbatim from the utterance.' }),
    utteranceSequence: z.int(),
    startMs: z.number(),
  })
  .openapi('Quote');

const criterionEvaluationSchema = z.discriminatedUnion('outcome', [
  z
    .object({
      outcome: z.literal('scored'),
      criterionId: z.string(),
      name: z.string(),
      score: z.int().openapi({ description: 'Number of the level, from 1.' }),
      maxScore: z.int(),
      label: z.string(),
      reason: z.string(),
      quotes: z.array(quoteSchema),
    })
    .openapi('ScoredCriterion'),
  z
    .object({
      outcome: z.literal('abstained'),
      criterionId: z.string(),
      name: z.string(),
      reason: z.enum(['too_little_said', 'skipped', 'not_judged']),
    })
    .openapi('AbstainedCriterion'),
]);

export const evaluationSchema = z
  .object({
    id: z.string(),
    sessionId: z.string(),
    status: z.enum(['complete', 'partial']),
    summary: z.string(),
    questions: z.array(
      z
        .object({
          questionId: z.string(),
          number: z.int(),
          title: z.string(),
          score: z.number().nullable(),
          maxScore: z.int(),
          label: z.string().nullable(),
          criteria: z.array(criterionEvaluationSchema),
          doneWell: z.string().nullable(),
          toTry: z.string().nullable(),
        })
        .openapi('QuestionEvaluation'),
    ),
    figures: z
      .object({
        durationMs: z.number(),
        candidateSpeakingMs: z.number(),
        candidateWords: z.int(),
        questionsAsked: z.int(),
        interruptions: z.int(),
        typedAnswers: z.int(),
      })
      .openapi('EvaluationFigures'),
    createdAt: z.iso.datetime(),
  })
  .openapi('Evaluation') satisfies z.ZodType<Evaluation>;

export const evaluationResultSchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('none') }).openapi({ description: 'There will be none.' }),
    z.object({ status: z.literal('waiting') }),
    z.object({ status: z.literal('running'), questionsDone: z.int(), questionCount: z.int() }),
    z.object({ status: z.literal('done'), evaluation: evaluationSchema }),
    z.object({ status: z.literal('failed'), code: z.enum(errorCodes) }),
  ])
  .openapi('EvaluationResult') satisfies z.ZodType<EvaluationResult>;
