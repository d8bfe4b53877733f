import { newId } from '@vivavoce/contract/ids';
import { type CandidateCode, localeSchema } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { sendMail } from '../../mail/send.ts';
import { changeRecords } from '../../tasks/change.ts';
import { CODE_TTL_MS, hashAddress, hashCode, newCode } from './code.ts';
import { notOffered, offering, requireVisitor } from './offered.ts';

/** In small letters, as people mean it. */
export const addressSchema = z
  .email()
  .max(200)
  .transform((email) => email.toLowerCase());

export const newCodeSchema = z.strictObject({
  email: addressSchema,
  locale: localeSchema.exactOptional().openapi({ description: 'Language of the mail.' }),
});

/**
 * Mails a code to an address, whoever has it: to one with an account, to one that is a candidate's and to one that nobody knows all
 * the same. Codes that were mailed there before open nothing any more.
 * @throws ApiError `not_allowed`
 */
export async function sendCode(
  context: AppContext,
  caller: Caller,
  {
    email,
    locale = 'en',
    keep,
  }: z.output<typeof newCodeSchema> & {
    keep?: (records: TenantTransaction, code: CandidateCode) => Promise<void>;
  },
): Promise<CandidateCode> {
  requireVisitor(caller);
  const { tenantId, mode } = caller;
  const { TOKEN_SECRET } = context.environment;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const tenant = await offering(records, caller);
    if (!tenant) throw notOffered();
    const addressHash = hashAddress(TOKEN_SECRET, caller, email);
    await records.candidateCode.deleteMany({ where: { tenantId, mode, addressHash } });
    const id = newId('candidateCode');
    const code = newCode();
    const expiresAt = new Date(Date.now() + CODE_TTL_MS);
    await records.candidateCode.create({
      data: {
        tenantId,
        mode,
        id,
        addressHash,
        codeHash: hashCode(TOKEN_SECRET, id, code),
        expiresAt,
      },
    });
    await sendMail(change, {
      tenantId,
      mode,
      to: email,
      template: 'sign-in-code',
      locale,
      sender: {
        name: tenant.senderName ?? tenant.name,
        ...(tenant.replyTo === null ? {} : { replyTo: tenant.replyTo }),
      },
      data: { tenant: tenant.name, code, minutes: CODE_TTL_MS / 60_000 },
    });
    const sent = { id, expiresAt: expiresAt.toISOString() };
    await keep?.(records, sent);
    return sent;
  });
}
