import { newId } from '@vivavoce/contract/ids';
import type { CreateSessionResponse } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { loadPerson } from '../candidates/index.ts';
import { beginForCandidate } from '../sessions/index.ts';
import { draftForJob, keepPracticeTemplate, practiceTemplateOf } from '../templates/index.ts';
import { readMaterial, requireTurns } from './material.ts';
import { loadApplication, subjectOf } from './resource.ts';
import { lockApplication, touchApplication } from './touch.ts';

export interface PractiseInput {
  id: string;
  /** @defaultValue the candidate's, else the job's, where an interview can be held in it; else English */
  locale?: string | undefined;
  /** Whoever asked does not want it any more. */
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
  keep?: (records: TenantTransaction, answer: CreateSessionResponse) => Promise<void>;
}

/**
 * Begins a practice interview for the job of an application. Its template is drafted from that job and the resume that goes with it,
 * once: practised again, the same is asked, until either changes.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where it has no job, `job_unreadable`, `vendor_failed`, `unavailable`,
 * `session_limit`, `payment_required`
 */
export async function practise(
  context: AppContext,
  caller: Caller,
  { id, locale: asked, signal, sandbox, keep }: PractiseInput,
): Promise<CreateSessionResponse> {
  requireMay(caller, 'applications:practise');
  const { tenantId, mode } = caller;
  const ref: SessionRef = { tenantId, mode, sessionId: newId('session') };
  const refusal = await refusalOf(context, ref);
  const material = await context.database.withTenant(caller, (records) =>
    readMaterial(records, caller, { id, asked }),
  );
  const { basis, description, resume, title } = material;
  const { locale } = basis;
  const draft = material.isDrafted
    ? null
    : await draftForJob(
        context,
        caller,
        { description, locale, resume },
        { signal, ...(sandbox ? { sandbox } : {}) },
      );
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const row = await loadApplication(records, caller, id);
    const { candidateId } = row;
    await requireTurns(records, caller, candidateId);
    const template = draft
      ? await keepPracticeTemplate(records, caller, { basis, draft, title })
      : await practiceTemplateOf(records, caller, basis);
    if (!template) throw new ApiError('not_found');
    const person = await loadPerson(records, caller, candidateId);
    const answer = await beginForCandidate(context, change, caller, {
      ref,
      refusal,
      data: {
        keyId: 'keyId' in caller ? caller.keyId : null,
        // The very row that the template was made for: both go with it.
        candidateId,
        templateId: template.id,
        templateVersion: template.version,
        locale,
        displayName: person.row.name?.slice(0, 80) ?? null,
        externalId: person.row.externalId,
        origin: caller.kind === 'candidate' ? caller.boundTo : null,
      },
    });
    const { sessionId } = ref;
    await records.applicationPractice.create({
      data: { tenantId, mode, sessionId, applicationId: id, candidateId },
    });
    await touchApplication(records, caller, id);
    await change.tell(subjectOf(row), { type: 'application.practice', data: { sessionId } });
    await keep?.(records, answer);
    return answer;
  });
}
