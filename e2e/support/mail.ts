import { setTimeout as sleep } from 'node:timers/promises';

interface KeptMail {
  to: string;
  subject: string;
  text: string;
}

/** The link in the newest mail to an address, once it is there, as development shows it. */
export function linkOfMail(apiUrl: string, address: string, subject: RegExp): Promise<string> {
  return foundInMail(apiUrl, address, ({ subject: of, text }) =>
    subject.test(of) ? /https?:\/\/\S+/.exec(text)?.[0] : undefined,
  );
}

/** The code in the newest mail to an address, unlike one that came before. */
export function codeOfMail(apiUrl: string, address: string, before = ''): Promise<string> {
  return foundInMail(apiUrl, address, ({ subject }) => {
    const code = /^\d{4} \d{4}/.exec(subject)?.[0];
    return code === before ? undefined : code;
  });
}

async function foundInMail(
  apiUrl: string,
  address: string,
  find: (mail: KeptMail) => string | undefined,
): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(`${apiUrl}/console/mail`, { headers: { Accept: 'application/json' } });
    const { data } = (await response.json()) as { data: KeptMail[] };
    for (const mail of data.filter(({ to }) => to === address)) {
      const found = find(mail);
      if (found) return found;
    }
    if (Date.now() > deadline) throw new Error(`No mail came to ${address}.`);
    await sleep(100);
  }
}
