import { newId } from '@vivavoce/contract/ids';
import type { Resume } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { type FileRef, putFile } from './files/store.ts';
import { ofDocument } from './parse/json.ts';
import { kindOf, MEDIA_TYPES } from './parse/kind.ts';
import { UnreadableFile } from './parse/line.ts';
import { subjectOf, toResume } from './resource.ts';
import type { UploadQuery, WriteResume } from './schema.ts';
import { writeVersion } from './versions.ts';
import { candidateOf } from './whose.ts';

export const PARSE_TASK = 'parse-resume';

export interface UploadInput {
  query: UploadQuery;
  bytes: Uint8Array;
  keep?: (records: TenantTransaction, resume: Resume) => Promise<void>;
}

/**
 * Takes a file in; a task reads it. What is no file of ours is refused at once.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request`, `resume_unsupported`, `resume_encrypted`, `resume_damaged`, `resume_too_complex`
 */
export async function uploadResume(
  context: AppContext,
  caller: Caller,
  { query, bytes, keep }: UploadInput,
): Promise<Resume> {
  requireMay(caller, 'resumes:write');
  const kind = kindOrRefuse(bytes);
  const { tenantId, mode } = caller;
  const id = newId('resume');
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const candidateId = await candidateOf(records, caller, query);
    // Its place in line: a tenant's second file comes after every other tenant's first, whoever of the tenant sent it.
    const priority = await records.outbox.count({ where: { tenantId, name: PARSE_TASK, failedAt: null } });
    const row = await records.resume.create({
      data: {
        tenantId,
        mode,
        id,
        candidateId,
        state: 'parsing',
        fileName: query.name ?? '',
        fileType: kind === 'image' ? imageType(bytes) : MEDIA_TYPES[kind],
        fileBytes: bytes.length,
        fileKept: true,
      },
    });
    // Before the commit: the task that the commit brings finds the file. Rolled back, the sweep finds it.
    const ref: FileRef = { tenantId, mode, resumeId: id };
    await putFile(context, records, { ref, bytes });
    const subject = subjectOf(row);
    await change.tell(subject, { type: 'resume.created', data: { candidateId } });
    await change.put({
      name: PARSE_TASK,
      id: `${PARSE_TASK}-${id}`,
      subject,
      payload: { resumeId: id },
      priority,
    });
    const resume = toResume(row, null);
    await keep?.(records, resume);
    return resume;
  });
}

function kindOrRefuse(bytes: Uint8Array) {
  try {
    return kindOf(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new ApiError(error.code, { detail: error.message });
    throw error;
  }
}

function imageType(bytes: Uint8Array): string {
  if (bytes[0] === 0xff) return 'image/jpeg';
  return bytes[0] === 0x89 ? 'image/png' : 'image/webp';
}

/** A resume that somebody wrote in place of a file. @throws ApiError `not_allowed`, `not_found`, `invalid_request` */
export async function writeResume(
  context: AppContext,
  caller: Caller,
  {
    input,
    keep,
  }: { input: WriteResume; keep?: (records: TenantTransaction, resume: Resume) => Promise<void> },
): Promise<Resume> {
  requireMay(caller, 'resumes:write');
  const { tenantId, mode } = caller;
  const contents = ofDocument(input.document);
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const candidateId = await candidateOf(records, caller, input);
    const row = await records.resume.create({
      data: { tenantId, mode, id: newId('resume'), candidateId, state: 'parsed' },
    });
    await writeVersion(records, row, { version: 1, contents });
    await change.tell(subjectOf(row), { type: 'resume.created', data: { candidateId } });
    await change.tell(subjectOf(row), { type: 'resume.parsed', data: { version: 1 } });
    const version = await records.resumeVersion.findFirstOrThrow({ where: { tenantId, resumeId: row.id } });
    const resume = toResume(row, version);
    await keep?.(records, resume);
    return resume;
  });
}
