import type { MailTemplate } from '../words.ts';

type Kind = 'result_ready' | 'link_expiring' | 'mention' | 'failure';

export interface NoticeMail {
  tenant: string;
  /** It is about test records. */
  test: boolean;
  kind: Kind;
  url: string;
  settingsUrl: string;
}

export interface DigestMail extends Omit<NoticeMail, 'kind'> {
  counts: Partial<Record<Kind, number>>;
}

const EN = {
  result_ready: { subject: 'A result is ready', line: 'the result of an interview is ready to be reviewed.' },
  link_expiring: {
    subject: 'A link expires soon',
    line: 'an interview link that was not used expires within a day.',
  },
  mention: {
    subject: 'A colleague mentioned you',
    line: 'a colleague mentioned you in a note on an interview.',
  },
  failure: { subject: 'An interview failed', line: 'an interview or its evaluation failed.' },
} as const satisfies Record<Kind, { subject: string; line: string }>;

const DE = {
  result_ready: {
    subject: 'Ein Ergebnis liegt vor',
    line: 'das Ergebnis eines Interviews liegt zur Durchsicht vor.',
  },
  link_expiring: {
    subject: 'Ein Link läuft bald ab',
    line: 'ein ungenutzter Interview-Link läuft innerhalb eines Tages ab.',
  },
  mention: { subject: 'Sie wurden erwähnt', line: 'Sie wurden in einer Notiz zu einem Interview erwähnt.' },
  failure: {
    subject: 'Ein Interview ist fehlgeschlagen',
    line: 'ein Interview oder seine Auswertung ist fehlgeschlagen.',
  },
} as const satisfies Record<Kind, { subject: string; line: string }>;

/** Tells a member of one thing. Ids and kinds only: what a candidate said stays in the console. */
export const notice: MailTemplate<NoticeMail> = {
  en: ({ tenant, test, kind, url, settingsUrl }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: ${EN[kind].subject}`,
    lines: [`At ${tenant}, ${EN[kind].line}`],
    action: { label: 'Open in the console', url },
    footer: [`Choose what is mailed to you: ${settingsUrl}`],
  }),
  de: ({ tenant, test, kind, url, settingsUrl }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: ${DE[kind].subject}`,
    lines: [`Bei ${tenant}: ${DE[kind].line}`],
    action: { label: 'In der Konsole öffnen', url },
    footer: [`Wählen Sie, was Ihnen gemailt wird: ${settingsUrl}`],
  }),
};

const COUNTED_EN: Record<Kind, (count: number) => string> = {
  result_ready: (count) => (count === 1 ? '1 result is ready.' : `${count} results are ready.`),
  link_expiring: (count) => (count === 1 ? '1 link expires soon.' : `${count} links expire soon.`),
  mention: (count) =>
    count === 1 ? 'You were mentioned on 1 interview.' : `You were mentioned on ${count} interviews.`,
  failure: (count) => (count === 1 ? '1 interview failed.' : `${count} interviews failed.`),
};

const COUNTED_DE: Record<Kind, (count: number) => string> = {
  result_ready: (count) => (count === 1 ? '1 Ergebnis liegt vor.' : `${count} Ergebnisse liegen vor.`),
  link_expiring: (count) => (count === 1 ? '1 Link läuft bald ab.' : `${count} Links laufen bald ab.`),
  mention: (count) =>
    count === 1 ? 'Sie wurden bei 1 Interview erwähnt.' : `Sie wurden bei ${count} Interviews erwähnt.`,
  failure: (count) =>
    count === 1 ? '1 Interview ist fehlgeschlagen.' : `${count} Interviews sind fehlgeschlagen.`,
};

const KINDS: readonly Kind[] = ['result_ready', 'mention', 'link_expiring', 'failure'];

function linesOf(counts: DigestMail['counts'], words: Record<Kind, (count: number) => string>): string[] {
  return KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count ? [words[kind](count)] : [];
  });
}

/** What a member asked to be told once a day. */
export const digest: MailTemplate<DigestMail> = {
  en: ({ tenant, test, counts, url, settingsUrl }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: today`,
    lines: [`Since the last mail at ${tenant}:`, ...linesOf(counts, COUNTED_EN)],
    action: { label: 'Open the console', url },
    footer: [`Choose what is mailed to you: ${settingsUrl}`],
  }),
  de: ({ tenant, test, counts, url, settingsUrl }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: heute`,
    lines: [`Seit der letzten Mail bei ${tenant}:`, ...linesOf(counts, COUNTED_DE)],
    action: { label: 'Konsole öffnen', url },
    footer: [`Wählen Sie, was Ihnen gemailt wird: ${settingsUrl}`],
  }),
};
