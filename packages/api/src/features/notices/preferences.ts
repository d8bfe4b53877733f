import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import type { Caller, MemberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { FREQUENCIES, isFor, NOTICE_KINDS, type Preferences, preferencesOf } from './kinds.ts';

export const preferenceSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  frequency: z.enum(FREQUENCIES),
});

/** What the member is mailed in this mode; kinds that the member's role is never told of are left out. @throws ApiError `not_allowed` */
export async function readPreferences(context: AppContext, caller: Caller): Promise<Partial<Preferences>> {
  const { tenantId, mode, memberId, role } = requireMember(caller);
  const rows = await context.database.withTenant(caller, (records) =>
    records.mailPreference.findMany({ where: { tenantId, mode, memberId } }),
  );
  const all = preferencesOf(rows);
  return Object.fromEntries(
    NOTICE_KINDS.filter((kind) => isFor(kind, role)).map((kind) => [kind, all[kind]]),
  );
}

/** @throws ApiError `not_allowed` */
export async function setPreference(
  context: AppContext,
  caller: Caller,
  { kind, frequency }: z.output<typeof preferenceSchema>,
): Promise<Partial<Preferences>> {
  const { tenantId, mode, memberId } = requireMember(caller);
  const key = { tenantId, mode, memberId, kind };
  await context.database.withTenant(caller, (records) =>
    records.mailPreference.upsert({
      where: { tenantId_mode_memberId_kind: key },
      create: { ...key, frequency },
      update: { frequency },
    }),
  );
  return readPreferences(context, caller);
}

/** Preferences are a member's own: nobody else sees or sets them. */
function requireMember(caller: Caller): MemberCaller {
  if (caller.kind !== 'member') throw new ApiError('not_allowed');
  return caller;
}
