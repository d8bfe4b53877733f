import { languageOf, WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../../context.ts';
import { type Caller, requireMay } from '../../../core/caller.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import type { Mode } from '../../../generated/prisma/client.ts';
import { audit } from '../../audit/index.ts';
import { findTemplate } from '../../templates/index.ts';
import { MAIL_KINDS, type MailKind, type MailText, needsLink, unknownPlaceholders } from './placeholders.ts';
import { CANDIDATE_TEXTS, textsIn } from './texts/index.ts';

const keyShape = {
  template: textSchema.min(1).max(100),
  kind: z.enum(MAIL_KINDS),
  locale: z.enum(WHOLE_LANGUAGES),
};

export const mailKeySchema = z.strictObject(keyShape);

export const editMailSchema = z
  .strictObject({
    ...keyShape,
    subject: textSchema.trim().min(1).max(200),
    body: textSchema.trim().min(1).max(4_000),
  })
  .superRefine(({ kind, subject, body }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    for (const [path, text] of Object.entries({ subject, body })) {
      const [unknown] = unknownPlaceholders(text);
      if (unknown !== undefined)
        refuse(path, `There is no placeholder \`{{${unknown.slice(0, 40)}}}\`. Leave it out.`);
    }
    if (needsLink(kind) && !/^\s*\{\{\s*link\s*\}\}\s*$/m.test(body)) {
      refuse('body', 'The link is missing. Put `{{link}}` on a line of its own.');
    }
  });

/** What candidates are written about a template, one text. */
export interface EditedMail extends MailText {
  kind: MailKind;
  locale: string;
  /** Whether the tenant wrote it, or it is the text that comes with the platform. */
  own: boolean;
}

/** All texts of a template, kind by kind and language by language. @throws ApiError `not_allowed`, `template_unknown` */
export async function listMails(
  context: AppContext,
  caller: Caller,
  { template }: { template: string },
): Promise<EditedMail[]> {
  requireMay(caller, 'templates:read');
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const { id: templateId } = await findTemplate(records, caller, template);
    const rows = await records.candidateMail.findMany({ where: { tenantId, mode, templateId } });
    return MAIL_KINDS.flatMap((kind) =>
      WHOLE_LANGUAGES.map((locale): EditedMail => {
        const own = rows.find((row) => row.kind === kind && row.locale === locale);
        const { subject, body } = own ?? CANDIDATE_TEXTS[locale][kind];
        return { kind, locale, subject, body, own: own !== undefined };
      }),
    );
  });
}

/** Writes a text anew. @throws ApiError `not_allowed`, `template_unknown`, `invalid_request` */
export async function editMail(
  context: AppContext,
  caller: Caller,
  { template, kind, locale, subject, body }: z.output<typeof editMailSchema>,
): Promise<void> {
  requireMay(caller, 'templates:write');
  const { tenantId, mode } = caller;
  await context.database.withTenant(caller, async (records) => {
    const { id: templateId } = await findTemplate(records, caller, template);
    const text = { subject, body, updatedAt: new Date() };
    const key = { tenantId, mode, templateId, kind, locale };
    await records.candidateMail.upsert({
      where: { tenantId_mode_templateId_kind_locale: key },
      create: { ...key, ...text },
      update: text,
    });
    await audit({ records }, caller, auditOf(templateId, kind, locale));
  });
}

/** Goes back to the text that comes with the platform. @throws ApiError `not_allowed`, `template_unknown` */
export async function resetMail(
  context: AppContext,
  caller: Caller,
  { template, kind, locale }: z.output<typeof mailKeySchema>,
): Promise<void> {
  requireMay(caller, 'templates:write');
  const { tenantId, mode } = caller;
  await context.database.withTenant(caller, async (records) => {
    const { id: templateId } = await findTemplate(records, caller, template);
    await records.candidateMail.deleteMany({ where: { tenantId, mode, templateId, kind, locale } });
    await audit({ records }, caller, auditOf(templateId, kind, locale));
  });
}

function auditOf(id: string, kind: MailKind, locale: string) {
  return {
    action: 'mail.changed',
    subject: { type: 'template', id },
    data: { kind, locale },
  } as const;
}

/** The text that a mail is written from: the tenant's own, or the platform's. */
export async function readText(
  records: TenantTransaction,
  key: { tenantId: string; mode: Mode; templateId: string; kind: MailKind; locale: string },
): Promise<MailText> {
  const own = await records.candidateMail.findUnique({
    where: { tenantId_mode_templateId_kind_locale: { ...key, locale: languageOf(key.locale) } },
  });
  return own ?? textsIn(key.locale)[key.kind];
}
