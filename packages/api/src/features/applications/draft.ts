import type { Mode } from '@vivavoce/contract/ids';
import { PRACTICE_DRAFT_PROBLEMS, type PracticeDraftProblem } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { draftForJob, keepPracticeTemplate } from '../templates/index.ts';
import { type Material, readMaterial } from './material.ts';
import { loadApplication, subjectOf } from './resource.ts';

export interface DraftRef {
  tenantId: string;
  mode: Mode;
  applicationId: string;
  /** Asked for again meanwhile, the later one says how it went. */
  askedAt: string;
  locale: string;
}

export interface DraftOptions {
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
}

/** The candidate waits: a vendor that is away is asked again within this, and then not any more. */
const GIVE_UP_AFTER_MS = 75_000;

/** The vendor is away, or answered nothing of use; thrown so that it is asked once more. */
class DraftPostponed extends Error {
  override readonly name = 'DraftPostponed';
}

/** Drafts the questions of a practice interview. Killed at any line it is done again; drafted by a twin, the first draft stays. */
export async function draftPractice(
  context: CoreContext,
  ref: DraftRef,
  { signal, sandbox }: DraftOptions,
): Promise<void> {
  const material = await load(context, ref);
  if (!material) return;
  if (material.isDrafted) return finish(context, ref, { state: 'ready' });
  try {
    const { description, resume, basis, title } = material;
    const draft = await draftForJob(
      context,
      ref,
      { description, locale: ref.locale, resume },
      { signal, ...(sandbox ? { sandbox } : {}) },
    );
    await changeRecords(context, ref, ({ records }) =>
      keepPracticeTemplate(records, ref, { basis, draft, title }),
    );
  } catch (error) {
    const problem = problemOf(error);
    if (!problem || signal.aborted) throw error;
    const isLast = Date.now() - Date.parse(ref.askedAt) > GIVE_UP_AFTER_MS;
    if (problem !== 'job_unreadable' && !isLast) throw new DraftPostponed(problem);
    return finish(context, ref, { state: 'failed', problem });
  }
  await finish(context, ref, { state: 'ready' });
}

/** Nothing where the application is gone, was asked about again, or is about something else by now. */
async function load(context: CoreContext, ref: DraftRef): Promise<Material | undefined> {
  return context.database.withTenant(ref, async (records) => {
    if (!(await isAwaited(records, ref))) return undefined;
    return readMaterial(records, ref, { id: ref.applicationId, asked: ref.locale });
  });
}

async function isAwaited(
  records: Parameters<typeof loadApplication>[0],
  { tenantId, mode, applicationId, askedAt }: DraftRef,
): Promise<boolean> {
  const found = await records.application.count({
    where: {
      tenantId,
      mode,
      id: applicationId,
      draftState: 'drafting',
      draftAskedAt: new Date(askedAt),
      job: { isNot: null },
    },
  });
  return found > 0;
}

function finish(
  context: CoreContext,
  ref: DraftRef,
  { state, problem = null }: { state: 'ready' | 'failed'; problem?: PracticeDraftProblem | null },
): Promise<void> {
  return changeRecords(context, ref, async (change) => {
    const { records } = change;
    const { tenantId, applicationId, askedAt } = ref;
    const { count } = await records.application.updateMany({
      where: { tenantId, id: applicationId, draftState: 'drafting', draftAskedAt: new Date(askedAt) },
      data: { draftState: state, draftProblem: problem },
    });
    if (count === 0) return;
    const row = await loadApplication(records, ref, applicationId);
    await change.tell(subjectOf(row), { type: 'application.practice_draft', data: { state } });
  });
}

function problemOf(error: unknown): PracticeDraftProblem | undefined {
  return error instanceof ApiError ? PRACTICE_DRAFT_PROBLEMS.find((code) => code === error.code) : undefined;
}
