import type { CoreContext } from '../../../context.ts';
import { sendMail } from '../../../mail/send.ts';
import type { Change } from '../../../tasks/change.ts';
import { type LinkRow, loadLink, type WholeLink } from '../store.ts';
import { linkUrl } from '../token.ts';
import { readText } from './edit.ts';
import type { MailKind, Placeholder } from './placeholders.ts';
import { textsIn } from './texts/index.ts';
import { writeMail } from './words.ts';

type Context = Pick<CoreContext, 'environment'>;

/** Mails a new link to its candidate. Answers the link as it is then. */
export async function sendLink(
  context: Context,
  change: Change<CoreContext>,
  { tenantId, id }: LinkRow,
): Promise<LinkRow> {
  await send(context, change, {
    whole: await loadLink(change.records, { tenantId, linkId: id }),
    kind: 'link',
  });
  return change.records.link.update({
    where: { tenantId_id: { tenantId, id } },
    data: { sentAt: new Date() },
  });
}

/** Mails a reminder of a link. */
export async function sendReminder(
  context: Context,
  change: Change<CoreContext>,
  whole: WholeLink,
): Promise<void> {
  const { tenantId, id } = whole.row;
  await send(context, change, { whole, kind: 'reminder' });
  await change.records.link.updateMany({ where: { tenantId, id }, data: { remindedAt: new Date() } });
}

/** Mails thanks for an interview. */
export async function sendThanks(
  context: Context,
  change: Change<CoreContext>,
  whole: WholeLink,
): Promise<void> {
  await send(context, change, { whole, kind: 'done' });
}

/** In the transaction that causes it: both happen, or neither. */
async function send(
  { environment }: Context,
  change: Change<CoreContext>,
  { whole, kind }: { whole: WholeLink; kind: MailKind },
): Promise<void> {
  const { row, candidate, template } = whole;
  // Thanks go to whom they are for by their own word, too: whoever typed another's address has held an interview for it.
  const to = candidate?.email ?? (kind === 'done' ? candidate?.statedEmail : null);
  if (!candidate || !to) return;
  const { tenantId, mode, locale } = row;
  const tenant = await change.records.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  // Whoever closed their account writes to nobody any more.
  if (tenant.closedAt !== null) return;
  const shownName = template.branding?.shownName ?? tenant.shownName ?? tenant.name;
  const texts = textsIn(locale);
  const url = linkUrl(environment, row);
  const values: Partial<Record<Placeholder, string>> = {
    ...(candidate.name ? { candidate: candidate.name } : {}),
    tenant: shownName,
    interview: template.title,
    link: url,
    deadline: deadlineIn(locale, row.expiresAt, tenant.timeZone),
    minutes: new Intl.NumberFormat(locale).format(template.minutes),
    ...(row.contact ? { contact: row.contact } : {}),
  };
  const footer = [...(row.contact ? [texts.contact] : []), texts.why];
  const text = await readText(change.records, { tenantId, mode, templateId: row.templateId, kind, locale });
  const mail = writeMail(text, values, {
    button: texts.button,
    footer: kind === 'reminder' ? [...footer, texts.unsubscribe] : footer,
  });
  await sendMail(change, {
    tenantId,
    mode,
    to,
    template: 'candidate',
    data: mail,
    locale,
    sender: {
      name: tenant.senderName ?? shownName,
      ...(tenant.replyTo ? { replyTo: tenant.replyTo } : {}),
    },
    ...(kind === 'reminder' ? { unsubscribeUrl: `${url}/unsubscribe` } : {}),
  });
}

/** With the name of the time zone: whoever reads it may be anywhere. */
export function deadlineIn(locale: string, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
}
