import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TasksEnvironment } from '@vivavoce/contract/environment';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from './render.ts';
import type { MailSender } from './send.ts';

/** A mail on its way out. */
export interface OutgoingMail extends RenderedMail {
  /** The same mail again has the same: a server that knows it drops the second. */
  id: string;
  to: string;
  sender?: MailSender | undefined;
  unsubscribeUrl?: string | undefined;
}

/** A mail as development keeps it in a folder. */
export interface KeptMail extends RenderedMail {
  id: string;
  at: string;
  to: string;
  from: string;
}

/** Hands a mail on: to the SMTP server, or, in development without one, to a folder. @throws where it was not taken */
export type Post = (mail: OutgoingMail) => Promise<void>;

export type PostEnvironment = Pick<TasksEnvironment, 'NODE_ENV' | 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_DIR'>;

const TIMEOUT_MS = 20_000;

export function createPost({ SMTP_URL, MAIL_FROM, MAIL_DIR }: PostEnvironment): Post {
  return SMTP_URL === undefined ? toFolder(MAIL_DIR, MAIL_FROM) : toServer(SMTP_URL, MAIL_FROM);
}

function toServer(url: string, from: string): Post {
  const transport = createTransport(
    {
      url,
      // What a mail says comes from people: it must not make the server read files or fetch addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    },
    { from },
  );
  const { address } = parseSender(from);
  return async ({ id, to, sender, subject, text, html, unsubscribeUrl }) => {
    await transport.sendMail({
      messageId: `<${id}@${address.split('@')[1] ?? 'localhost'}>`,
      to: { name: '', address: to },
      ...(sender?.name ? { from: { name: sender.name, address } } : {}),
      ...(sender?.replyTo ? { replyTo: sender.replyTo } : {}),
      subject,
      text,
      html,
      ...(unsubscribeUrl
        ? {
            headers: {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }
        : {}),
    });
  };
}

function toFolder(folder: string, from: string): Post {
  return async ({ id, to, sender, subject, text, html }) => {
    const at = new Date().toISOString();
    const name = sender?.name ? `${sender.name} <${parseSender(from).address}>` : from;
    const mail: KeptMail = { id, at, to, from: name, subject, text, html };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${at.replaceAll(/[:.]/g, '-')}-${id}.json`);
    // There whole or not at all: somebody may be waiting for it.
    const staging = join(folder, `.${randomUUID()}`);
    await writeFile(staging, `${JSON.stringify(mail, null, 2)}\n`, { mode: 0o600 });
    await rename(staging, file);
  };
}

/** `Vivavoce <no-reply@example.com>`, or the address alone. */
function parseSender(from: string): { address: string } {
  return { address: /<([^>]+)>\s*$/.exec(from)?.[1] ?? from.trim() };
}
