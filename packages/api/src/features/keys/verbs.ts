import { newApiKey } from '@vivavoce/contract/ids';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { SCOPES_OF_KIND, type Scope } from '../../core/policy.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Key as KeyRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { holdKey, insertKey, rotateIn } from './manage.ts';
import { parseOrigin } from './origins.ts';
import { type ApiKey, type CreatedKey, toApiKey } from './resource.ts';

const HOUR_MS = 3_600_000;
const MAX_GRACE_HOURS = 24 * 90;

const nameSchema = textSchema.trim().min(1).max(80);
const originsSchema = z
  .array(
    textSchema.max(200).transform((text, issues) => {
      const origin = parseOrigin(text);
      if (origin !== undefined) return origin;
      issues.addIssue({
        code: 'custom',
        message: 'Not an exact origin. Send scheme, host and port, e.g. `https://jobs.example`.',
      });
      return z.NEVER;
    }),
  )
  .max(50);

export const keyIdSchema = z.strictObject({ keyId: textSchema.min(1).max(60) });

export const newKeySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('secret'),
    name: nameSchema,
    scopes: z
      .array(z.enum(SCOPES_OF_KIND.secret as [Scope, ...Scope[]]))
      .min(1)
      .max(50),
    expiresAt: z.iso.datetime().nullable(),
  }),
  z.strictObject({
    kind: z.literal('publishable'),
    name: nameSchema,
    origins: originsSchema.min(1),
    expiresAt: z.iso.datetime().nullable(),
  }),
]);

export const keyChangeSchema = keyIdSchema.extend({
  name: nameSchema.optional(),
  origins: originsSchema.min(1).optional(),
});

export const rotationSchema = keyIdSchema.extend({
  /** How long the old key goes on working. */
  graceHours: z.int().min(0).max(MAX_GRACE_HOURS),
});

/** Every key of the mode, newest first; a tenant has a handful. @throws ApiError `not_allowed` */
export async function listApiKeys(context: AppContext, caller: Caller): Promise<ApiKey[]> {
  requireMay(caller, 'keys:read');
  const { tenantId, mode } = caller;
  const rows = await context.database.withTenant(caller, (records) =>
    records.key.findMany({ where: { tenantId, mode }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
  );
  return rows.map((row) => toApiKey(row));
}

/** Makes a key, and answers it this once. @throws ApiError `not_allowed`, `invalid_request` */
export async function createApiKey(
  context: AppContext,
  caller: Caller,
  input: z.output<typeof newKeySchema>,
): Promise<CreatedKey> {
  requireMay(caller, 'keys:write');
  const { tenantId, mode } = caller;
  const { kind, name } = input;
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= new Date()) {
    throw new ApiError('invalid_request', {
      errors: [{ pointer: '/expiresAt', detail: 'Already over. Send a time to come, or null.' }],
    });
  }
  const key = newApiKey(mode, kind);
  return changeRecords(context, caller, async (change) => {
    const id = await insertKey(change.records, {
      tenantId,
      mode,
      kind,
      key,
      name,
      expiresAt,
      ...(input.kind === 'secret' ? { scopes: input.scopes, origins: [] } : { origins: input.origins }),
    });
    await audit(change, caller, { action: 'key.created', subject: { type: 'key', id }, data: { kind } });
    return { apiKey: toApiKey(await requireKey(change.records, caller, id)), key };
  });
}

/** Changes the name of a key, or where a publishable one works. @throws ApiError `not_allowed`, `not_found`, `invalid_request` */
export async function updateApiKey(
  context: AppContext,
  caller: Caller,
  { keyId, name, origins }: z.output<typeof keyChangeSchema>,
): Promise<ApiKey> {
  requireMay(caller, 'keys:write');
  return changeRecords(context, caller, async (change) => {
    const row = await requireActive(change.records, caller, keyId);
    if (origins && row.kind === 'secret') {
      throw new ApiError('invalid_request', {
        errors: [{ pointer: '/origins', detail: 'A secret key has no origins. Leave it out.' }],
      });
    }
    const changed = await change.records.key.update({
      where: { tenantId_id: { tenantId: row.tenantId, id: row.id } },
      data: { ...(name === undefined ? {} : { name }), ...(origins ? { origins } : {}) },
    });
    await audit(change, caller, { action: 'key.changed', subject: { type: 'key', id: row.id } });
    return toApiKey(changed);
  });
}

/** Makes a key's successor, with the same rights, and answers it this once. @throws ApiError `not_allowed`, `not_found` */
export async function rotateApiKey(
  context: AppContext,
  caller: Caller,
  { keyId, graceHours }: z.output<typeof rotationSchema>,
): Promise<CreatedKey> {
  requireMay(caller, 'keys:write');
  return changeRecords(context, caller, async (change) => {
    // Pressed twice at once, it makes one successor.
    await holdKey(change.records, { tenantId: caller.tenantId, keyId });
    const row = await requireActive(change.records, caller, keyId);
    if (row.graceEndsAt) {
      throw new ApiError('invalid_request', {
        detail: 'This key has a successor already.',
        fix: 'Rotate its successor, or revoke this key.',
      });
    }
    const { id, key } = await rotateIn(change.records, row, graceHours * HOUR_MS);
    await audit(change, caller, {
      action: 'key.rotated',
      subject: { type: 'key', id: row.id },
      data: { successorId: id, graceHours },
    });
    return { apiKey: toApiKey(await requireKey(change.records, caller, id)), key };
  });
}

/** Ends a key at once, for good. Interviews that it created go on. @throws ApiError `not_allowed`, `not_found` */
export async function revokeApiKey(
  context: AppContext,
  caller: Caller,
  { keyId }: z.output<typeof keyIdSchema>,
): Promise<ApiKey> {
  requireMay(caller, 'keys:write');
  return changeRecords(context, caller, async (change) => {
    const row = await requireKey(change.records, caller, keyId);
    if (row.revokedAt) return toApiKey(row);
    const revoked = await change.records.key.update({
      where: { tenantId_id: { tenantId: row.tenantId, id: row.id } },
      data: { revokedAt: new Date() },
    });
    await audit(change, caller, { action: 'key.revoked', subject: { type: 'key', id: row.id } });
    return toApiKey(revoked);
  });
}

async function requireKey(
  records: TenantTransaction,
  { tenantId }: Pick<Caller, 'tenantId'>,
  keyId: string,
): Promise<KeyRow> {
  const row = await records.key.findUnique({ where: { tenantId_id: { tenantId, id: keyId } } });
  if (!row) throw new ApiError('not_found');
  return row;
}

/** @throws ApiError `not_found`, also where it was revoked or has expired */
async function requireActive(
  records: TenantTransaction,
  caller: Pick<Caller, 'tenantId'>,
  keyId: string,
): Promise<KeyRow> {
  const row = await requireKey(records, caller, keyId);
  const { state } = toApiKey(row);
  if (state === 'revoked' || state === 'expired') {
    throw new ApiError('not_found', { detail: 'This key is over.', fix: 'Create a new key.' });
  }
  return row;
}
