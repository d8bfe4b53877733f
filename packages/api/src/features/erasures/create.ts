import { newId } from '@vivavoce/contract/ids';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { holdRows, idsOf, loadPerson, type Person } from '../candidates/index.ts';
import { receiptOf } from './receipts.ts';
import { ERASE_TASK, runErasure } from './run.ts';
import type { ErasureReceipt } from './schema.ts';

export const eraseCandidateSchema = z.strictObject({
  candidateId: textSchema.min(1).max(60),
  /** Typed to confirm: the name, or the address or reference where there is none. */
  confirm: textSchema.max(300),
});

/** What somebody types to erase a person: their name, else their address, else their reference, else their id. */
export function confirmationOf({ row }: Person): string {
  return row.name ?? row.email ?? row.statedEmail ?? row.externalId ?? row.id;
}

/** Most people are gone by then; the rest of a long history goes on as a task. */
const AT_ONCE_MS = 3_000;

/**
 * Erases a person with all that belongs to them: interviews with everything said in them, links, mails that wait. Answers the
 * receipt, which is running where there is more than goes at once.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where `confirm` is not what is asked for
 */
export async function eraseCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId, confirm }: z.output<typeof eraseCandidateSchema>,
): Promise<ErasureReceipt> {
  return erase(context, caller, {
    candidateId,
    check: (person) => {
      if (confirm.trim() === confirmationOf(person).trim()) return;
      throw new ApiError('invalid_request', {
        errors: [{ pointer: '/confirm', detail: 'Not what is asked for. Type it exactly.' }],
      });
    },
  });
}

/**
 * The same for whoever names people by their ids, and may ask again: a person who is gone has a receipt.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function eraseCandidateById(
  context: AppContext,
  caller: Caller,
  { candidateId }: Pick<z.output<typeof eraseCandidateSchema>, 'candidateId'>,
): Promise<ErasureReceipt> {
  requireMay(caller, 'candidates:erase');
  const { tenantId, mode } = caller;
  const known = await context.database.withTenant(caller, (records) =>
    records.erasure.findFirst({ where: { tenantId, mode, candidateId }, select: { id: true } }),
  );
  return known
    ? receiptOf(context, caller, { erasureId: known.id })
    : erase(context, caller, { candidateId });
}

interface EraseInput {
  candidateId: string;
  /** Refuses by throwing. */
  check?: (person: Person) => void;
}

async function erase(
  context: AppContext,
  caller: Caller,
  { candidateId, check }: EraseInput,
): Promise<ErasureReceipt> {
  requireMay(caller, 'candidates:erase');
  const { tenantId, mode } = caller;
  const ref = await changeRecords(context, caller, async (change) => {
    const { records } = change;
    // Held, and looked at again: a merge in flight is waited for, and whoever merges later sees the receipt.
    await holdRows(records, caller, idsOf(await loadPerson(records, caller, candidateId)));
    const person = await loadPerson(records, caller, candidateId);
    check?.(person);
    const { id } = person.row;
    const sessionCount = await records.session.count({
      where: { tenantId, mode, candidateId: { in: idsOf(person) } },
    });
    const erasureId = newId('erasure');
    const [made] = await records.erasure.createManyAndReturn({
      data: [{ tenantId, mode, id: erasureId, candidateId: id, askedBy: actorIdOf(caller), sessionCount }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) {
      // Asked for already, and still under way.
      const running = await records.erasure.findFirstOrThrow({ where: { tenantId, mode, candidateId: id } });
      return { tenantId, mode, erasureId: running.id };
    }
    await change.put({
      name: ERASE_TASK,
      id: `${ERASE_TASK}-${erasureId}`,
      subject: { tenantId, mode, type: 'erasure', id: erasureId },
      payload: { erasureId },
    });
    await audit(change, caller, {
      action: 'candidate.erased',
      subject: { type: 'candidate', id },
      data: { receiptId: erasureId, interviews: sessionCount },
    });
    return { tenantId, mode, erasureId };
  });
  await runErasure(context, ref, AbortSignal.timeout(AT_ONCE_MS));
  return receiptOf(context, caller, ref);
}

function actorIdOf(caller: Caller): string {
  switch (caller.kind) {
    case 'member':
      return caller.memberId;
    case 'secret':
    case 'publishable':
      return caller.keyId;
    default:
      return caller.kind;
  }
}
