import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../../context.ts';
import { closeBytes, openBytes } from '../../../core/data-key.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { dataKeyOf } from './data-key.ts';

export interface FileRef {
  tenantId: string;
  mode: Mode;
  resumeId: string;
}

const ROOT = 'resumes';

/** All files of a tenant's resumes. */
export function filesFolder(tenantId: string): string {
  return `${ROOT}/${tenantId}`;
}

function keyOf({ tenantId, mode, resumeId }: FileRef): string {
  return `${filesFolder(tenantId)}/${mode}/${resumeId}`;
}

/** Puts a file away, encrypted. Again is the same as once. */
export async function putFile(
  context: Pick<CoreContext, 'blobs' | 'environment'>,
  records: TenantTransaction,
  { ref, bytes }: { ref: FileRef; bytes: Uint8Array },
): Promise<void> {
  const key = await dataKeyOf(records, ref, context.environment);
  await context.blobs.put(keyOf(ref), closeBytes(key, bytes, keyOf(ref)), {
    type: 'application/octet-stream',
  });
}

/** The file again; nothing where it was not kept. */
export async function getFile(
  context: Pick<CoreContext, 'blobs' | 'database' | 'environment'>,
  ref: FileRef,
): Promise<Uint8Array | undefined> {
  const key = await context.database.withTenant(ref, (records) =>
    dataKeyOf(records, ref, context.environment),
  );
  const blob = await context.blobs.get(keyOf(ref));
  if (!blob) return undefined;
  const closed = new Uint8Array(await new Response(blob.body).arrayBuffer());
  return openBytes(key, closed, keyOf(ref));
}

export async function dropFile({ blobs }: Pick<CoreContext, 'blobs'>, ref: FileRef): Promise<void> {
  await blobs.delete(keyOf(ref));
}

/** A file whose upload is under way has no row yet. */
const SETTLED_MS = 3_600_000;

/**
 * Deletes files whose resume is gone: erased with its candidate, forgotten, or with the whole tenant. Until then they are noise
 * where the tenant's key went with them. Answers how many.
 */
export async function sweepFiles(
  { blobs, database }: Pick<CoreContext, 'blobs' | 'database'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  let swept = 0;
  const refs = (await blobs.list(ROOT)).flatMap(({ key, updatedAt }) => {
    const [, tenantId, mode, resumeId] = key.split('/');
    const settled = now.getTime() - updatedAt.getTime() > SETTLED_MS;
    if (!settled || !tenantId || !resumeId || (mode !== 'test' && mode !== 'live')) return [];
    return [{ tenantId, mode, resumeId } satisfies FileRef];
  });
  for (const ref of refs) {
    if (signal.aborted) break;
    const { tenantId, mode, resumeId } = ref;
    const kept = await database.withTenant(ref, (records) =>
      records.resume.findFirst({
        where: { tenantId, mode, id: resumeId, fileKept: true },
        select: { id: true },
      }),
    );
    if (kept) continue;
    await dropFile({ blobs }, ref);
    swept += 1;
  }
  return swept;
}
