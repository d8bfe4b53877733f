import { newId } from '@vivavoce/contract/ids';
import { ApiError } from '../../core/error.ts';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import type { Candidate as CandidateRow, Mode } from '../../generated/prisma/client.ts';
import { idsOf, loadPerson, whoIsNow } from './person.ts';

export type { CandidateRow };

/** What is known of a person. At least one of `externalId` and `email`, by which they are known again. */
export interface CandidateFacts {
  externalId?: string | null | undefined;
  email?: string | null | undefined;
  name?: string | null | undefined;
  locale?: string | null | undefined;
}

/**
 * Somebody who came by an open link, as they say who they are: always a row of its own, whoever has the same address. Whoever
 * sees that two are one person merges them.
 */
export async function addApplicant(
  records: TenantTransaction,
  { tenantId, mode }: Scope & { mode: Mode },
  { statedEmail, name, locale }: { statedEmail: string; name: string | null; locale: string },
): Promise<CandidateRow> {
  return records.candidate.create({
    data: {
      tenantId,
      mode,
      id: newId('candidate'),
      statedEmail: statedEmail.trim().toLowerCase(),
      name: name?.trim() || null,
      locale,
    },
  });
}

/** A row that others make at the same moment is found at the next look. */
const LOOKS = 3;

/**
 * The candidate of this description, made where there is none: known again by the partner's reference first, then by the
 * e-mail address, whatever its case. What was not known yet is added; what was is left as it is. A person who was merged is who
 * they are now. Two processes that ask at once get the same row: the unique keys decide.
 */
export async function upsertCandidate(
  records: TenantTransaction,
  { tenantId, mode }: Scope & { mode: Mode },
  facts: CandidateFacts,
): Promise<CandidateRow> {
  const externalId = facts.externalId ?? null;
  const email = facts.email?.trim().toLowerCase() || null;
  const name = facts.name?.trim() || null;
  const locale = facts.locale ?? null;
  if (externalId === null && email === null)
    throw new TypeError('A candidate needs a reference or an e-mail.');
  const where = { tenantId, mode };
  for (let look = 0; look < LOOKS; look += 1) {
    const byReference =
      externalId === null ? null : await records.candidate.findFirst({ where: { ...where, externalId } });
    const byEmail = email === null ? null : await records.candidate.findFirst({ where: { ...where, email } });
    // Whoever holds an account here has proven that the address is theirs; a partner has only said so of its own user.
    const proven = externalId !== null && byEmail !== null && (await hasAccount(records, byEmail));
    const found = byReference ?? (proven ? null : byEmail);
    if (found) {
      const added = {
        ...(found.externalId === null && externalId !== null ? { externalId } : {}),
        // An address that is somebody else's already stays theirs; whoever sees both merges them.
        ...(found.email === null && email !== null && byEmail === null ? { email } : {}),
        ...(found.name === null && name !== null ? { name } : {}),
        ...(found.locale === null && locale !== null ? { locale } : {}),
      };
      if (Object.keys(added).length > 0) {
        await records.candidate.updateMany({ where: { tenantId, id: found.id }, data: added });
      }
      return whoIsNow(records, { ...found, ...added });
    }
    const [made] = await records.candidate.createManyAndReturn({
      data: [
        { tenantId, mode, id: newId('candidate'), externalId, email: proven ? null : email, name, locale },
      ],
      skipDuplicates: true,
    });
    if (made) return made;
  }
  throw new ApiError('unavailable');
}

/**
 * The candidate of an address that somebody has just proven to be theirs. A row with a partner's reference is the partner's user,
 * whose address nobody has proven: then they get a row of their own, and whoever sees that both are one person merges them.
 */
export async function candidateOfAddress(
  records: TenantTransaction,
  { tenantId, mode }: Scope & { mode: Mode },
  email: string,
): Promise<CandidateRow> {
  for (let look = 0; look < LOOKS; look += 1) {
    const holder = await records.candidate.findFirst({ where: { tenantId, mode, email } });
    const person = holder && (await loadPerson(records, { tenantId, mode }, holder.id));
    if (holder && person && ![person.row, ...person.others].some((row) => row.externalId !== null))
      return holder;
    const address = holder ? { statedEmail: email } : { email };
    const [made] = await records.candidate.createManyAndReturn({
      data: [{ tenantId, mode, id: newId('candidate'), ...address }],
      skipDuplicates: true,
    });
    if (made) return made;
  }
  throw new ApiError('unavailable');
}

async function hasAccount(records: TenantTransaction, row: CandidateRow): Promise<boolean> {
  const { tenantId, mode } = row;
  const person = await loadPerson(records, { tenantId, mode }, row.id);
  const account = await records.candidateAccount.findFirst({
    where: { tenantId, mode, candidateId: { in: idsOf(person) } },
    select: { accountId: true },
  });
  return account !== null;
}
