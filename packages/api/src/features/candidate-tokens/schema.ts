import { z } from '@hono/zod-openapi';
import { CANDIDATE_SCOPES } from '@vivavoce/contract/records';

export const candidateTokenSchema = z
  .object({
    value: z.string(),
    expiresAt: z.iso.datetime(),
    candidateId: z.string(),
    mode: z.enum(['test', 'live']),
    scopes: z.array(z.enum(CANDIDATE_SCOPES)),
    erasedAt: z.iso.datetime().nullable().openapi({
      description:
        'When everything in an anonymous workspace is erased, unless it is claimed before; null for a known candidate.',
    }),
    signInId: z.string().nullable().openapi({
      description: 'The candidate’s own sign-in; null where a backend or a page asked for the token.',
    }),
  })
  .openapi('CandidateToken');
