import { localeSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { holdRows, idsOf, loadPerson, MOST_ROWS, type Person } from './person.ts';
import { detailOf } from './read.ts';
import { type CandidateDetail, candidateIdSchema } from './schema.ts';

export const factsSchema = z.strictObject({
  name: textSchema.trim().min(1).max(200).nullable().optional(),
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase())
    .nullable()
    .optional(),
  locale: localeSchema.nullable().optional(),
  /** Whether they agreed that advisers see them and their interviews. */
  advisersAgreed: z.boolean().optional(),
});

export const candidateChangeSchema = candidateIdSchema.extend(factsSchema.shape);

/** Corrects what is known of a person. @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the address is somebody else's */
export async function updateCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId, advisersAgreed, ...facts }: z.output<typeof candidateChangeSchema>,
): Promise<CandidateDetail> {
  requireMay(caller, 'candidates:write');
  return changeRecords(context, caller, async (change) => {
    const person = await loadPerson(change.records, caller, candidateId);
    const { row } = person;
    const { tenantId, mode, id } = row;
    if (facts.email) {
      const holder = await change.records.candidate.findFirst({
        where: { tenantId, mode, email: facts.email, id: { not: id } },
      });
      if (holder) {
        throw new ApiError('invalid_request', {
          errors: [
            {
              pointer: '/email',
              detail: 'Another candidate has this address. Merge the two if they are one person.',
            },
          ],
        });
      }
    }
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    // Since when they agreed stays, however often it is said.
    const agreedAt = advisersAgreed ? (row.advisersAgreedAt ?? new Date()) : null;
    const data = { ...known, ...(advisersAgreed === undefined ? {} : { advisersAgreedAt: agreedAt }) };
    await change.records.candidate.updateMany({ where: { tenantId, id }, data });
    if (facts.email !== undefined && facts.email !== row.email) {
      // Whoever proved the old address is somebody else from now on: their sign-ins go with it.
      await change.records.candidateAccount.deleteMany({
        where: { tenantId, mode, candidateId: { in: idsOf(person) } },
      });
    }
    await tellOf(change, caller, 'candidate.changed', { id, data: { fields: Object.keys(data) } });
    return detailOf(change.records, await loadPerson(change.records, caller, id));
  });
}

/** Who turned out to be them. */
export const otherSchema = z.strictObject({ otherId: textSchema.min(1).max(60) });

export const mergeSchema = candidateIdSchema.extend(otherSchema.shape);

interface Keeping {
  /** Stores the answer for repeats, in the transaction of the effect. */
  keep?: (records: TenantTransaction, detail: CandidateDetail) => Promise<void>;
}

/**
 * Says that two are one person: the other's interviews are shown with theirs, and its references lead there. Nothing is moved,
 * so `separateCandidate` takes it back at any time.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where they are one person already, or one is being erased
 */
export async function mergeCandidates(
  context: AppContext,
  caller: Caller,
  { candidateId, otherId, keep }: z.output<typeof mergeSchema> & Keeping,
): Promise<CandidateDetail> {
  requireMay(caller, 'candidates:write');
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const [kept, other] = await holdBoth(records, caller, [candidateId, otherId]);
    if (kept.row.id === other.row.id) {
      throw refuse('The two are one person already. Choose somebody else.');
    }
    if (other.others.length + 1 >= MOST_ROWS) {
      throw refuse('This person is made of too many others to merge. Merge the other way round.');
    }
    await requireNoErasure(records, caller, [kept.row.id, other.row.id]);
    await records.candidate.updateMany({
      where: { tenantId: caller.tenantId, id: other.row.id },
      data: { mergedInto: kept.row.id },
    });
    // Whoever was looked at is kept: the day of an anonymous workspace would erase the other with it.
    await records.candidate.updateMany({
      where: { tenantId: caller.tenantId, id: { in: [kept.row.id, other.row.id] } },
      data: { anonymousUntil: null },
    });
    await tellOf(change, caller, 'candidate.merged', { id: kept.row.id, data: { otherId: other.row.id } });
    const detail = await detailOf(records, await loadPerson(records, caller, kept.row.id));
    await keep?.(records, detail);
    return detail;
  });
}

/**
 * Takes a merge back. Every token of the person ends with it: one that was refreshed meanwhile is of whom they were merged into,
 * and would go on opening what is somebody else's again.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` while they are being erased
 */
export async function separateCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId, keep }: z.output<typeof candidateIdSchema> & Keeping,
): Promise<CandidateDetail> {
  requireMay(caller, 'candidates:write');
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const { tenantId, mode } = caller;
    const [person] = await holdBoth(records, caller, [candidateId, candidateId]);
    const row = await records.candidate.findFirst({ where: { tenantId, mode, id: candidateId } });
    if (!row?.mergedInto) throw new ApiError('not_found');
    await requireNoErasure(records, caller, [person.row.id]);
    await records.candidate.updateMany({ where: { tenantId, id: row.id }, data: { mergedInto: null } });
    await records.candidate.updateMany({
      where: { tenantId, id: { in: idsOf(person) } },
      data: { tokenVersion: { increment: 1 } },
    });
    await tellOf(change, caller, 'candidate.separated', {
      id: person.row.id,
      data: { otherId: row.id },
    });
    const detail = await detailOf(records, await loadPerson(records, caller, person.row.id));
    await keep?.(records, detail);
    return detail;
  });
}

/** Whoever else changes who the two are is waited for so many times. */
const LOOKS = 3;

/** Two people, held: who they are is looked up again once nobody can change it. @throws ApiError `not_found`, `unavailable` */
async function holdBoth(
  records: TenantTransaction,
  caller: Caller,
  [one, two]: readonly [string, string],
): Promise<[Person, Person]> {
  const look = async (): Promise<[Person, Person]> => [
    await loadPerson(records, caller, one),
    await loadPerson(records, caller, two),
  ];
  let seen = await look();
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await holdRows(records, caller, seen.flatMap(idsOf));
    const now = await look();
    if (now.flatMap(idsOf).join() === seen.flatMap(idsOf).join()) return now;
    seen = now;
  }
  throw new ApiError('unavailable');
}

/** What is being erased stays as it was when somebody asked for it. */
async function requireNoErasure(
  records: TenantTransaction,
  { tenantId }: Caller,
  ids: string[],
): Promise<void> {
  const erasing = await records.erasure.findFirst({
    where: { tenantId, candidateId: { in: ids }, doneAt: null },
    select: { id: true },
  });
  if (erasing) throw refuse('This person is being erased. Wait for the receipt.');
}

function refuse(detail: string): ApiError {
  return new ApiError('invalid_request', { errors: [{ pointer: '/otherId', detail }] });
}

/** Keeps who did it, and has whoever is looking look again. */
async function tellOf<C>(
  change: Change<C>,
  caller: Caller,
  action: 'candidate.changed' | 'candidate.merged' | 'candidate.separated',
  { id, data }: { id: string; data: Record<string, string | string[]> },
): Promise<void> {
  await audit(change, caller, { action, subject: { type: 'candidate', id }, data });
  change.touch({ tenantId: caller.tenantId, mode: caller.mode, type: 'candidate', id });
}
