import { type Mode, newId } from '@vivavoce/contract/ids';
import {
  type CreateSessionRequest,
  type CreateSessionResponse,
  createSessionSchema,
  publicCreateSessionSchema,
} from '@vivavoce/contract/records';
import { MAX_CREDENTIAL_LENGTH, type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import type { AppContext } from '../../../context.ts';
import { type Caller, isTenant, requireMay } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { fieldErrors } from '../../../core/fields.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { toJson } from '../../../database/json.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { refusalOf } from '../../billing/index.ts';
import { upsertCandidate } from '../../candidates/index.ts';
import { takePlace } from '../../packages/index.ts';
import { findOpenTemplate, loadTemplate, sessionLocale } from '../../templates/index.ts';
import { signToken } from '../access/token.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { putAbandonTask } from './abandon-task.ts';
import { requireCapacity } from './capacity.ts';
import { changeSession, type SessionChange, type SessionRow, statusData } from './change.ts';

export interface CreateSessionInput {
  request: unknown;
  /** Runs last in the transaction, with the answer. */
  keep?: (records: TenantTransaction, answer: CreateSessionResponse) => Promise<void>;
}

/**
 * Creates a session and the token that opens it.
 * @throws ApiError `not_allowed`, `invalid_request` also where template or platform lack the locale, `template_unknown`, `session_limit`,
 *   `payment_required`
 */
export async function createSession(
  context: AppContext,
  caller: Caller,
  input: CreateSessionInput,
): Promise<CreateSessionResponse> {
  requireMay(caller, 'sessions:create');
  const request = parseRequest(caller, input.request);
  const { tenantId, mode } = caller;
  const keyId = 'keyId' in caller ? caller.keyId : null;
  const ref: SessionRef = { tenantId, mode, sessionId: newId('session') };
  const refusal = await refusalOf(context, ref);
  return changeSession(context, ref, async (change) => {
    const { records } = change;
    const template = await loadTemplate(records, await findOpenTemplate(records, ref, request.template));
    await requireCapacity(records, { tenantId, keyId });
    const origin = caller.kind === 'publishable' ? caller.origin : null;
    const { externalId = null, displayName = null } = request;
    const candidate =
      externalId === null ? null : await upsertCandidate(records, caller, { externalId, name: displayName });
    const data = {
      keyId,
      candidateId: candidate?.id ?? null,
      templateId: template.id,
      templateVersion: template.version,
      locale: sessionLocale(template, request.locale),
      displayName,
      externalId,
      origin,
      ...(request.sandbox ? { sandbox: toJson(profileOf(request.sandbox, ref)) } : {}),
    };
    const row = await beginSession(change, data, refusal);
    const answer = {
      session: toSession(await loadSession(records, ref), caller, context),
      token: signToken(context.environment.TOKEN_SECRET, { ...ref, version: row.tokenVersion }, Date.now()),
    };
    await input.keep?.(records, answer);
    return answer;
  });
}

/**
 * Writes a new session down, in whatever way it was asked for, and gives it up where nobody ever joins.
 * @param refusal Why the tenant can begin nothing new; what the candidate has paid for begins all the same.
 * @throws ApiError `payment_required`
 */
export async function beginSession(
  change: SessionChange,
  data: Omit<Prisma.SessionUncheckedCreateInput, 'tenantId' | 'mode' | 'id'>,
  refusal: ApiError | null,
): Promise<SessionRow> {
  const paidBy = await takePlace(change.records, change.ref, data.candidateId ?? null);
  if (refusal && paidBy !== 'bought') throw refusal;
  const { tenantId, mode, sessionId } = change.ref;
  const { interviewsKeptDays } = await change.records.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: { interviewsKeptDays: true },
  });
  const row = await change.records.session.create({
    data: { ...data, tenantId, mode, id: sessionId, retentionDays: interviewsKeptDays },
  });
  await change.event('session.created', statusData(row.status));
  await putAbandonTask(change, row);
  return row;
}

/** A page may say nothing that could change what is asked or how it is judged. */
function parseRequest(caller: Caller, body: unknown): CreateSessionRequest {
  const schema = isTenant(caller) ? createSessionSchema : publicCreateSessionSchema;
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new ApiError('invalid_request', { errors: fieldErrors('json', parsed.error.issues) });
  }
  const request: CreateSessionRequest = parsed.data;
  if (request.sandbox) checkProfile(request.sandbox, caller.mode);
  return request;
}

function checkProfile(sandbox: NonNullable<CreateSessionRequest['sandbox']>, mode: Mode): void {
  const refuse = (detail: string) =>
    new ApiError('invalid_request', { errors: [{ pointer: '/sandbox', detail }] });
  if (mode === 'live') throw refuse('Only test keys reach the stand-ins. Leave it out.');
  const { length } = sandboxCredential({ seed: '', ...sandbox });
  if (length > MAX_CREDENTIAL_LENGTH) {
    throw refuse('Too long: the profile may have about 10 KB as JSON. Send a shorter script.');
  }
}

function profileOf(sandbox: NonNullable<CreateSessionRequest['sandbox']>, ref: SessionRef): SandboxProfile {
  return { ...sandbox, seed: sandbox.seed ?? ref.sessionId };
}
