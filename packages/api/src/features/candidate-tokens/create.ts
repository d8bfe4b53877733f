import { newId } from '@vivavoce/contract/ids';
import { CANDIDATE_SCOPES, type CandidateToken, localeSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type CandidateRow, upsertCandidate } from '../candidates/index.ts';
import { claimWorkspace } from './claim.ts';
import { ANONYMOUS_TTL_MS, signCandidateToken } from './token.ts';

export const newTokenSchema = z.strictObject({
  /** The partner's own reference of the candidate. Secret keys must send it, publishable keys cannot. */
  externalId: textSchema.min(1).max(200).exactOptional(),
  email: z.email().max(200).exactOptional(),
  name: textSchema.trim().min(1).max(200).exactOptional(),
  locale: localeSchema.exactOptional(),
  scopes: z
    .array(z.enum(CANDIDATE_SCOPES))
    .min(1)
    .exactOptional()
    .openapi({ description: 'What the token opens. Everything, where it is left out.' }),
  claim: textSchema.max(4_000).exactOptional().openapi({
    description:
      'The token of an anonymous workspace that turned out to be this candidate’s: what is in it becomes theirs.',
  }),
});

type NewToken = z.output<typeof newTokenSchema>;

export interface CreateTokenInput {
  request: NewToken;
  keep?: (records: TenantTransaction, token: CandidateToken) => Promise<void>;
}

/**
 * A token of one candidate: of whom a secret key names, or of an anonymous workspace that a page opens with its publishable key.
 * @throws ApiError `not_allowed`, `invalid_request`, `invalid_token` where what is claimed is no workspace
 */
export async function createCandidateToken(
  context: AppContext,
  caller: Caller,
  { request, keep }: CreateTokenInput,
): Promise<CandidateToken> {
  const anonymous = caller.kind === 'publishable';
  requireMay(caller, anonymous ? 'workspaces:open' : 'candidates:enter');
  return context.database.withTenant(caller, async (records) => {
    const row = anonymous
      ? await openWorkspace(records, caller, request)
      : await nameCandidate(context, records, { caller, request });
    const { tenantId, mode } = caller;
    const token = signCandidateToken(
      {
        tenantId,
        mode,
        candidateId: row.id,
        version: row.tokenVersion,
        scopes: [...new Set(request.scopes ?? CANDIDATE_SCOPES)],
        origin: anonymous ? caller.origin : null,
        signInId: null,
      },
      {
        secret: context.environment.TOKEN_SECRET,
        nowMs: Date.now(),
        anonymousUntil: row.anonymousUntil,
      },
    );
    await keep?.(records, token);
    return token;
  });
}

/** Somebody whom nobody knows: a browser is not believed who it says it is. */
async function openWorkspace(
  records: TenantTransaction,
  { tenantId, mode }: Caller,
  { locale, scopes: _, ...personal }: NewToken,
): Promise<CandidateRow> {
  const errors = Object.keys(personal).map((name) => ({
    pointer: `/${name}`,
    detail: 'A publishable key cannot say who somebody is. Leave it out, or ask with the secret key.',
  }));
  if (errors.length > 0) throw new ApiError('invalid_request', { errors });
  return records.candidate.create({
    data: {
      tenantId,
      mode,
      id: newId('candidate'),
      locale: locale ?? null,
      anonymousUntil: new Date(Date.now() + ANONYMOUS_TTL_MS),
    },
  });
}

async function nameCandidate(
  context: AppContext,
  records: TenantTransaction,
  { caller, request }: { caller: Caller; request: NewToken },
): Promise<CandidateRow> {
  const { externalId, email, name, locale, claim } = request;
  if (externalId === undefined) {
    throw new ApiError('invalid_request', {
      errors: [{ pointer: '/externalId', detail: 'Send your own reference of the candidate.' }],
    });
  }
  const facts = { externalId, email, name, locale };
  if (claim === undefined) return upsertCandidate(records, caller, facts);
  return claimWorkspace(context, records, { caller, facts, claim });
}
