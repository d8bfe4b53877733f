import { hkdfSync, randomBytes } from 'node:crypto';
import type { TasksEnvironment } from '@vivavoce/contract/environment';
import type { Mode } from '@vivavoce/contract/ids';
import { closeBytes, openBytes } from '../../../core/data-key.ts';
import type { TenantTransaction } from '../../../database/database.ts';

interface Owner {
  tenantId: string;
  mode: Mode;
}

type Secrets = Pick<TasksEnvironment, 'TOKEN_SECRET' | 'ENCRYPTION_KEY' | 'ENCRYPTION_KEY_BEFORE'>;

/**
 * The key of a tenant's files, made with the first. It rests wrapped; once it was wrapped by a key of before, it is wrapped anew, so
 * that a new key is in force as soon as each tenant's files were reached for.
 */
export async function dataKeyOf(
  records: TenantTransaction,
  { tenantId, mode }: Owner,
  secrets: Secrets,
): Promise<Uint8Array> {
  const where = { tenantId_mode: { tenantId, mode } };
  const about = `data key ${tenantId} ${mode}`;
  const [current, ...before] = wrappingKeys(secrets);
  if (!current) throw new Error('No key to wrap with.');
  const wrap = (key: Uint8Array) => Buffer.from(closeBytes(current, key, about)).toString('base64url');
  const fresh = randomBytes(32);
  // Two at once: the first row stays, both read it.
  await records.dataKey.createMany({
    data: [{ tenantId, mode, wrapped: wrap(fresh) }],
    skipDuplicates: true,
  });
  const { wrapped } = await records.dataKey.findUniqueOrThrow({ where });
  const closed = Buffer.from(wrapped, 'base64url');
  const opened = openBytes(current, closed, about);
  if (opened) return opened;
  for (const key of before) {
    const old = openBytes(key, closed, about);
    if (!old) continue;
    await records.dataKey.update({ where, data: { wrapped: wrap(old) } });
    return old;
  }
  throw new Error('The data key of the tenant was wrapped by another ENCRYPTION_KEY.');
}

/** The one in force first. Without one it is derived, as the other secrets of development are. */
function wrappingKeys({ TOKEN_SECRET, ENCRYPTION_KEY, ENCRYPTION_KEY_BEFORE }: Secrets): Uint8Array[] {
  const secrets = [ENCRYPTION_KEY ?? TOKEN_SECRET, ENCRYPTION_KEY_BEFORE, TOKEN_SECRET];
  return [...new Set(secrets.filter((secret) => secret !== undefined))].map(
    (secret) => new Uint8Array(hkdfSync('sha256', secret, '', 'data keys', 32)),
  );
}
