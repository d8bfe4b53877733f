import type { Mode } from '@vivavoce/contract/ids';
import { newId } from '@vivavoce/contract/ids';
import { toJson } from '../database/json.ts';
import type { Change } from '../tasks/change.ts';
import type { MailData, MailName } from './templates/index.ts';

export interface NewMail<N extends MailName> {
  tenantId: string;
  mode: Mode;
  /** Address. */
  to: string;
  template: N;
  data: MailData<N>;
  /** Language of the recipient. @defaultValue 'en' */
  locale?: string;
  /** Name and reply address of the tenant. @defaultValue the installation's own */
  sender?: MailSender;
  /** Where the recipient ends mails of this kind; mail programs show it as a button. */
  unsubscribeUrl?: string;
}

export interface MailSender {
  name?: string;
  replyTo?: string;
}

/**
 * Writes a mail down in the transaction that causes it; a task sends it after the commit, and tries again where the mail
 * server is away. Answers its id.
 * @example
 * await sendMail(change, { tenantId, mode, to: 'kim@example.com', template: 'invitation', data });
 */
export async function sendMail<C, N extends MailName>(change: Change<C>, mail: NewMail<N>): Promise<string> {
  const { tenantId, mode, to, template, data, locale = 'en', sender, unsubscribeUrl } = mail;
  const id = newId('mail');
  await change.records.mail.create({
    data: {
      tenantId,
      mode,
      id,
      recipient: to,
      locale,
      template,
      data: toJson(data),
      ...(sender ? { sender: toJson(sender) } : {}),
      unsubscribeUrl: unsubscribeUrl ?? null,
    },
  });
  await change.put({
    name: SEND_MAIL,
    id: `${SEND_MAIL}-${id}`,
    subject: { tenantId, mode, type: 'mail', id },
    payload: { mailId: id },
  });
  return id;
}

export const SEND_MAIL = 'send-mail';
