import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { dropFile, getFile } from './files/store.ts';
import { fillUnsure } from './fill/fill.ts';
import { UnreadableFile } from './parse/line.ts';
import type { ParsedResume } from './parse/read-document.ts';
import type { ResumeParser } from './process/parser.ts';
import { type ResumeRow, subjectOf } from './resource.ts';
import { writeVersion } from './versions.ts';

export interface ParseRef {
  tenantId: string;
  mode: Mode;
  resumeId: string;
}

/** Pages are told of in steps, not one by one: a listener wants to see that it goes on. */
const STEP_MS = 400;

type Outcome = { resume: ParsedResume } | { failure: UnreadableFile };

/** Reads the file of a resume and writes its first version. Killed at any line it is done again; what is done stays. */
export async function parseUpload(
  context: CoreContext,
  ref: ParseRef,
  { parser, signal }: { parser: ResumeParser; signal: AbortSignal },
): Promise<void> {
  const row = await context.database.withTenant(ref, (records) => find(records, ref));
  if (row?.state !== 'parsing') return;
  const outcome = await read(context, ref, { parser, signal });
  const dropped = await changeRecords(context, ref, async (change) => {
    const { records } = change;
    const { tenantId, mode, resumeId } = ref;
    const tenant = await records.tenant.findUnique({
      where: { id: tenantId },
      select: { keepsResumeFiles: true },
    });
    const fileKept = tenant?.keepsResumeFiles ?? false;
    const resume = 'resume' in outcome ? outcome.resume : undefined;
    const problem = 'failure' in outcome ? outcome.failure : outcome.resume.partial;
    const { count } = await records.resume.updateMany({
      where: { tenantId, mode, id: resumeId, state: 'parsing' },
      data: {
        state: resume ? 'parsed' : 'failed',
        filePages: resume?.pages ?? null,
        fileKept,
        pageTurns: resume?.turns ?? [],
        problemCode: problem?.code ?? null,
        problemDetail: (problem instanceof Error ? problem.message : problem?.detail) ?? null,
        updatedAt: new Date(),
      },
    });
    if (count === 0) return false;
    if (resume) {
      await writeVersion(records, row, { version: 1, contents: resume });
      await change.tell(subjectOf(row), { type: 'resume.parsed', data: { version: 1 } });
    } else {
      await change.tell(subjectOf(row), {
        type: 'resume.failed',
        data: { code: problem?.code ?? 'internal' },
      });
    }
    return !fileKept;
  });
  if (dropped) await dropFile(context, ref);
}

async function read(
  context: CoreContext,
  ref: ParseRef,
  { parser, signal }: { parser: ResumeParser; signal: AbortSignal },
): Promise<Outcome> {
  const bytes = await getFile(context, ref);
  if (!bytes) return { failure: new UnreadableFile('resume_unreadable', 'The file is no longer there.') };
  let told = 0;
  try {
    const resume = await parser.parse(bytes, {
      signal,
      onPage: (page, pages) => {
        const now = performance.now();
        if (pages < 2 || now - told < STEP_MS) return;
        told = now;
        void tellPage(context, ref, { page, pages }).catch(() => {});
      },
    });
    return { resume: await fillUnsure(context, ref, resume, { signal }) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { failure: error };
    throw error;
  }
}

async function tellPage(
  context: CoreContext,
  ref: ParseRef,
  data: { page: number; pages: number },
): Promise<void> {
  await changeRecords(context, ref, (change) =>
    change.tell(subjectOf({ ...ref, id: ref.resumeId }), { type: 'resume.progress', data }),
  );
}

function find(records: TenantTransaction, { tenantId, mode, resumeId }: ParseRef): Promise<ResumeRow | null> {
  return records.resume.findFirst({ where: { tenantId, mode, id: resumeId } });
}
