import {
  type CreateSessionRequest,
  type CreateSessionResponse,
  createSessionSchema,
  MAX_CREDENTIAL_LENGTH,
  type Mode,
  newId,
  publicCreateSessionSchema,
  type SandboxProfile,
  sandboxCredential,
} from '@vivavoce/contract';
import type { AppContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import { fieldErrors } from '../../../core/fields.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { toJson } from '../../../database/json.ts';
import type { Principal } from '../../../http/context.ts';
import { findTemplate, readTemplate } from '../../templates/store.ts';
import { signToken } from '../access/token.ts';
import { readSession, toSession } from '../resource/resource.ts';
import { requireCapacity } from './capacity.ts';
import { changeSession, statusData } from './change.ts';

/** A session that nobody joined is abandoned after this long. */
export const UNUSED_AFTER_MS = 24 * 3_600_000;

export interface CreateSessionOptions {
  principal: Exclude<Principal, { kind: 'client' }>;
  body: unknown;
  /** Runs last in the transaction, with the answer. */
  keep: (records: TenantTransaction, answer: CreateSessionResponse) => Promise<void>;
}

/** Creates a session and the token that opens it. */
export async function createSession(
  context: AppContext,
  { principal, body, keep }: CreateSessionOptions,
): Promise<CreateSessionResponse> {
  const request = parseRequest(principal, body);
  const { tenantId, mode, keyId } = principal;
  const ref: SessionRef = { tenantId, mode, sessionId: newId('session') };
  return changeSession(context, ref, async (change) => {
    const { records } = change;
    const template = await readTemplate(records, await findTemplate(records, ref, request.template));
    await requireCapacity(records, principal);
    const origin = principal.kind === 'publishable' ? principal.origin : null;
    const row = await records.session.create({
      data: {
        tenantId,
        mode,
        id: ref.sessionId,
        keyId,
        templateId: template.id,
        templateVersion: template.version,
        locale: request.locale ?? template.locale,
        displayName: request.displayName ?? null,
        externalId: request.externalId ?? null,
        origin,
        ...(request.sandbox ? { sandbox: toJson(profileOf(request.sandbox, ref)) } : {}),
      },
    });
    await change.event('session.created', statusData(row.status));
    await change.task('abandon', {
      id: `abandon-${ref.sessionId}`,
      runAt: new Date(Date.now() + UNUSED_AFTER_MS),
    });
    const answer = {
      session: toSession(await readSession(records, ref), principal.kind),
      token: signToken(context.environment.TOKEN_SECRET, { ...ref, version: row.tokenVersion }, Date.now()),
    };
    await keep(records, answer);
    return answer;
  });
}

/** A page may say nothing that could change what is asked or how it is judged. */
function parseRequest(principal: CreateSessionOptions['principal'], body: unknown): CreateSessionRequest {
  const schema = principal.kind === 'secret' ? createSessionSchema : publicCreateSessionSchema;
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new ApiError('invalid_request', { errors: fieldErrors('json', parsed.error.issues) });
  }
  const request: CreateSessionRequest = parsed.data;
  if (request.sandbox) checkProfile(request.sandbox, principal.mode);
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
