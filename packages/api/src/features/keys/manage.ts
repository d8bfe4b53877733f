import { type KeyKind, type Mode, newApiKey, newId } from '@vivavoce/contract/ids';
import { hashSecret } from '../../core/hash.ts';
import { SCOPES_OF_KIND, type Scope } from '../../core/policy.ts';
import type { Database, TenantTransaction } from '../../database/database.ts';
import type { Key as KeyRow } from '../../generated/prisma/client.ts';

/** What a publishable key may use, so that a page that runs wild or is abused costs a bounded amount. */
export const PUBLISHABLE_LIMITS = { concurrentSessions: 50, minutesPerDay: 3_000 } as const;
/** Enough to tell keys apart, far too little to guess one. */
const START_LENGTH = 16;

export interface NewKey {
  tenantId: string;
  mode: Mode;
  kind: KeyKind;
  key: string;
  /** Exact origins, for publishable keys. */
  origins: readonly string[];
  /** @defaultValue what it is */
  name?: string;
  /** @defaultValue all that a key of its kind can have */
  scopes?: readonly Scope[];
  /** @defaultValue never */
  expiresAt?: Date | null;
}

/** Stores a key: its hash and its visible start. Answers its id. */
export async function insertKey(
  records: TenantTransaction,
  { tenantId, mode, kind, key, origins, name, scopes, expiresAt }: NewKey,
): Promise<string> {
  const id = newId('apiKey');
  await records.key.create({
    data: {
      tenantId,
      mode,
      id,
      kind,
      name: name ?? `${kind} (${mode})`,
      hash: hashSecret(key),
      start: key.slice(0, START_LENGTH),
      scopes: [...(scopes ?? SCOPES_OF_KIND[kind])],
      expiresAt: expiresAt ?? null,
      origins: kind === 'publishable' ? [...origins] : [],
      ...(kind === 'publishable' ? PUBLISHABLE_LIMITS : {}),
    },
  });
  return id;
}

/** There is no active key with this id in the tenant. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';
}

export interface KeyRef {
  tenantId: string;
  keyId: string;
}

/** There is no tenant with this id. */
export class TenantUnknown extends Error {
  override readonly name = 'TenantUnknown';
}

/** All keys of a tenant, newest first, without anything that opens. @throws TenantUnknown */
export async function listKeys(database: Database, tenantId: string): Promise<KeyRow[]> {
  return database.withTenant({ tenantId, mode: 'any' }, async (records) => {
    const tenant = await records.tenant.findUnique({ where: { id: tenantId }, select: { id: true } });
    if (!tenant) throw new TenantUnknown(`There is no tenant \`${tenantId}\`.`);
    return records.key.findMany({ where: { tenantId }, orderBy: { createdAt: 'desc' } });
  });
}

/** Replaces the exact origins on which a publishable key works. @throws KeyUnknown */
export async function setOrigins(
  database: Database,
  { tenantId, keyId }: KeyRef,
  origins: readonly string[],
): Promise<void> {
  const { count } = await database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.key.updateMany({
      where: { tenantId, id: keyId, kind: 'publishable', revokedAt: null },
      data: { origins: [...origins] },
    }),
  );
  if (count === 0) throw new KeyUnknown('This tenant has no active publishable key with this id.');
}

/**
 * Makes the successor of a key, with the same rights; the old one works until the grace is over.
 * @throws KeyUnknown
 */
export async function rotateKey(
  database: Database,
  { tenantId, keyId }: KeyRef,
  graceMs: number,
): Promise<{ id: string; key: string; graceEndsAt: Date }> {
  return database.withTenant({ tenantId, mode: 'any' }, async (records) => {
    await holdKey(records, { tenantId, keyId });
    const old = await records.key.findFirst({
      where: { tenantId, id: keyId, revokedAt: null, graceEndsAt: null },
    });
    if (!old) throw new KeyUnknown('This tenant has no active key with this id.');
    return rotateIn(records, old, graceMs);
  });
}

/** Keeps a key as it is until the transaction is over. */
export async function holdKey(records: TenantTransaction, { tenantId, keyId }: KeyRef): Promise<void> {
  await records.$queryRaw`SELECT 1 FROM keys WHERE tenant_id = ${tenantId} AND id = ${keyId} FOR UPDATE`;
}

/** The same in a transaction that is open, for a key that works. */
export async function rotateIn(
  records: TenantTransaction,
  old: KeyRow,
  graceMs: number,
): Promise<{ id: string; key: string; graceEndsAt: Date }> {
  const { tenantId, mode, kind, name, scopes, origins, concurrentSessions, minutesPerDay, expiresAt } = old;
  const key = newApiKey(mode, kind);
  const id = newId('apiKey');
  await records.key.create({
    data: {
      tenantId,
      mode,
      id,
      kind,
      name,
      hash: hashSecret(key),
      start: key.slice(0, START_LENGTH),
      scopes,
      origins,
      concurrentSessions,
      minutesPerDay,
      expiresAt,
    },
  });
  const graceEndsAt = new Date(Date.now() + graceMs);
  await records.key.update({
    where: { tenantId_id: { tenantId, id: old.id } },
    data: { rotatedTo: id, graceEndsAt },
  });
  return { id, key, graceEndsAt };
}

/** Ends a key at once. Sessions that it created go on. @throws KeyUnknown */
export async function revokeKey(database: Database, { tenantId, keyId }: KeyRef): Promise<void> {
  const { count } = await database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.key.updateMany({
      where: { tenantId, id: keyId, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
  );
  if (count === 0) throw new KeyUnknown('This tenant has no active key with this id.');
}
