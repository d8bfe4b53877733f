import { setTimeout as sleep } from 'node:timers/promises';
import { listKeptMails } from '../mail/kept.ts';
import type { KeptMail } from '../mail/post.ts';
import type { Answer, TestApi } from './api.ts';

/** A browser as far as sign-in sees it: it keeps cookies, and says where it is. */
export interface TestBrowser {
  cookies: Map<string, string>;
  /** A request of the console's page. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A query of the console in a tenant. */
  query(procedure: string, tenantId: string, input?: unknown): Promise<Answer>;
  /** A mutation of the console in a tenant. */
  mutate(procedure: string, tenantId: string, input?: unknown): Promise<Answer>;
}

export function openBrowser(api: TestApi): TestBrowser {
  const cookies = new Map<string, string>();
  const call: TestBrowser['call'] = async (method, path, body, headers = {}) => {
    const answer = await api.call(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: {
        ...(method === 'GET' ? { 'Sec-Fetch-Site': 'same-origin' } : { Origin: api.url }),
        ...(cookies.size > 0
          ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...headers,
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const scope = (tenantId: string) => ({ 'x-vivavoce-tenant': tenantId, 'x-vivavoce-mode': 'test' });
  return {
    cookies,
    call,
    query: (procedure, tenantId, input) =>
      call(
        'GET',
        `/console/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        undefined,
        scope(tenantId),
      ),
    mutate: (procedure, tenantId, input) =>
      call('POST', `/console/trpc/${procedure}`, input ?? {}, scope(tenantId)),
  };
}

/** The newest mail to an address, once it is there. */
export async function mailTo(folder: string, address: string, subject = /./): Promise<KeptMail> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const mail = (await listKeptMails(folder)).find(
      (kept) => kept.to === address && subject.test(kept.subject),
    );
    if (mail) return mail;
    if (Date.now() > deadline) throw new Error(`No mail came to ${address}.`);
    await sleep(25);
  }
}

/** A parameter of the address that a mail names. */
export function parameterOf(mail: KeptMail, name: string): string {
  const url = /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '';
  return new URL(url).searchParams.get(name) ?? '';
}
