import { z } from '@hono/zod-openapi';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';

const time = z.iso.datetime();

export const candidateInterviewSchema = z
  .object({
    id: z.string().openapi({ description: 'Of the session.' }),
    title: z.string(),
    kind: z.enum(['practice', 'screening', 'technical']),
    status: z.enum(SESSION_STATUSES),
    locale: z.string(),
    createdAt: time,
    startedAt: time.nullable(),
    endedAt: time.nullable(),
    expiresAt: time.nullable().openapi({ description: 'Erased at this time.' }),
    hasResult: z.boolean().openapi({
      description:
        'Whether there is a result for the candidate: the interview is over, and its template’s `resultVisibility` is `candidate`.',
    }),
  })
  .openapi('CandidateInterview');

export const candidateInterviewParamsSchema = z.object({ id: textSchema.min(1).max(60) });
