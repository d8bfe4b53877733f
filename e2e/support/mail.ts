import { setTimeout as sleep } from 'node:timers/promises';

interface KeptMail {
  to: string;
  subject: string;
  text: string;
}

/** The link in the newest mail to an address, once it is there, as development shows it. */
export async function linkOfMail(apiUrl: string, address: string, subject: RegExp): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(`${apiUrl}/console/mail`, { headers: { Accept: 'application/json' } });
    const { data } = (await response.json()) as { data: KeptMail[] };
    const mail = data.find((kept) => kept.to === address && subject.test(kept.subject));
    const link = mail && /https?:\/\/\S+/.exec(mail.text)?.[0];
    if (link) return link;
    if (Date.now() > deadline) throw new Error(`No mail came to ${address}.`);
    await sleep(100);
  }
}
