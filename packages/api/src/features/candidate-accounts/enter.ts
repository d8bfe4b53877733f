import { newId } from '@vivavoce/contract/ids';
import { CANDIDATE_SCOPES, type CandidateToken } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, candidateCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { seeingEveryCandidate } from '../../database/one-candidate.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { findWorkspace, joinWorkspace, signCandidateToken } from '../candidate-tokens/index.ts';
import type { CandidateRow } from '../candidates/index.ts';
import { candidateOfAccount } from './candidate.ts';
import { CODE_ATTEMPTS, hashAddress, hashCode, isSame } from './code.ts';
import { notOffered, offering, requireVisitor } from './offered.ts';
import { addressSchema } from './send-code.ts';

export const enterSchema = z.strictObject({
  codeId: textSchema.min(1).max(60).openapi({ description: '`id` of the code, as it was asked for.' }),
  email: addressSchema,
  code: textSchema
    .trim()
    .max(40)
    .transform((code) => code.replaceAll(/\D/g, ''))
    .openapi({ description: 'As it stands in the mail; spaces between the digits do no harm.' }),
  claim: textSchema.max(4_000).exactOptional().openapi({
    description:
      'The token of the anonymous workspace that this browser held until now: what is in it becomes theirs. One that opens nothing any more is left alone.',
  }),
});

export interface EnterInput {
  request: z.output<typeof enterSchema>;
  keep?: (records: TenantTransaction, token: CandidateToken) => Promise<void>;
}

/**
 * Lets somebody in who has proven an address. They get a token of their own records at this tenant, with what their browser held
 * before; of what the same account may do as a member of a tenant, nothing.
 * @throws ApiError `not_allowed`, `code_wrong`, `code_expired`
 */
export async function enterAccount(
  context: AppContext,
  caller: Caller,
  { request, keep }: EnterInput,
): Promise<CandidateToken> {
  requireVisitor(caller);
  const { email } = request;
  // Their records are not those of the anonymous token that they call with.
  return seeingEveryCandidate(async () => {
    await tryCode(context, caller, request);
    const accountId = await context.accounts.transaction((records) =>
      records.putAccount({ email, name: email.split('@')[0] ?? email }),
    );
    return changeRecords(context, caller, async (change) => {
      const { records } = change;
      await useCode(records, caller, request.codeId);
      const token = await signIn(context, records, { caller, accountId, request });
      await audit(change, ownCaller(caller, token), {
        action: 'candidate.signed_in',
        subject: { type: 'candidate', id: token.candidateId },
      });
      await keep?.(records, token);
      return token;
    });
  });
}

/** Counts the try first, in a transaction of its own: however many come at once, no more than so many are looked at. */
async function tryCode(
  { database, environment: { TOKEN_SECRET } }: AppContext,
  caller: Caller,
  { codeId, email, code }: EnterInput['request'],
): Promise<void> {
  const { tenantId, mode } = caller;
  const row = await database.withTenant(caller, async (records) => {
    if (!(await offering(records, caller))) throw notOffered();
    const [tried] = await records.candidateCode.updateManyAndReturn({
      where: {
        tenantId,
        mode,
        id: codeId,
        usedAt: null,
        expiresAt: { gt: new Date() },
        attempts: { lt: CODE_ATTEMPTS },
      },
      data: { attempts: { increment: 1 } },
    });
    return tried;
  });
  if (!row) throw new ApiError('code_expired');
  const right =
    isSame(row.addressHash, hashAddress(TOKEN_SECRET, caller, email)) &&
    isSame(row.codeHash, hashCode(TOKEN_SECRET, codeId, code));
  if (!right) throw new ApiError(row.attempts < CODE_ATTEMPTS ? 'code_wrong' : 'code_expired');
}

/** Of two who come with the right code one is let in. */
async function useCode(records: TenantTransaction, { tenantId }: Caller, codeId: string): Promise<void> {
  const { count } = await records.candidateCode.updateMany({
    where: { tenantId, id: codeId, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) throw new ApiError('code_expired');
}

interface Proven {
  caller: Caller;
  accountId: string;
  request: EnterInput['request'];
}

async function signIn(
  context: AppContext,
  records: TenantTransaction,
  { caller, accountId, request }: Proven,
): Promise<CandidateToken> {
  const { tenantId, mode } = caller;
  const candidate = await candidateOfAccount(records, caller, { accountId, email: request.email });
  const row = await withWorkspace(context, records, { caller, candidate, claim: request.claim });
  const origin = caller.kind === 'candidate' ? caller.boundTo : caller.origin;
  const signInId = newId('candidateSignIn');
  await records.candidateSignIn.create({
    data: { tenantId, mode, id: signInId, accountId, candidateId: row.id, origin },
  });
  return signCandidateToken(
    {
      tenantId,
      mode,
      candidateId: row.id,
      version: row.tokenVersion,
      scopes: [...CANDIDATE_SCOPES],
      origin,
      signInId,
    },
    { secret: context.environment.TOKEN_SECRET, nowMs: Date.now(), anonymousUntil: null },
  );
}

/**
 * The candidate, with what the browser held before. Its own token opens nothing from now on: it would open all that is theirs, and
 * go on doing so after they sign out.
 */
async function withWorkspace(
  context: AppContext,
  records: TenantTransaction,
  { caller, candidate, claim }: { caller: Caller; candidate: CandidateRow; claim: string | undefined },
): Promise<CandidateRow> {
  const { tenantId, mode } = caller;
  const workspace =
    caller.kind === 'candidate'
      ? await records.candidate.findUnique({ where: { tenantId_id: { tenantId, id: caller.candidateId } } })
      : claim === undefined
        ? null
        : await findWorkspace(context, records, { caller, claim });
  if (!workspace?.anonymousUntil || workspace.mergedInto !== null || workspace.id === candidate.id) {
    return candidate;
  }
  const row = await joinWorkspace(records, { tenantId, mode }, { workspace, candidate });
  await records.candidate.updateMany({
    where: { tenantId, id: workspace.id },
    data: { tokenVersion: { increment: 1 } },
  });
  return row;
}

function ownCaller({ tenantId, mode, origin }: Caller, token: CandidateToken): Caller {
  const { candidateId, scopes, signInId } = token;
  return candidateCaller({
    tenantId,
    mode,
    origin,
    candidateId,
    candidateIds: [candidateId],
    scopes,
    boundTo: origin,
    version: 0,
    anonymousUntil: null,
    signInId,
  });
}
