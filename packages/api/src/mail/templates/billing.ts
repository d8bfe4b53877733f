import type { MailTemplate } from '../words.ts';

export interface BillingMail {
  tenant: string;
  news: { kind: 'limit'; percent: 50 | 80 | 100 } | { kind: 'payment_failed'; until: string };
  url: string;
}

/** Tells those who pay of a limit that comes near, or of a payment that failed. */
export const billing: MailTemplate<BillingMail> = {
  en: ({ tenant, news, url }) => ({
    ...wordsEn(tenant, news),
    action: { label: 'Open billing', url },
    footer: [`You get this mail because you look after what ${tenant} pays.`],
  }),
  de: ({ tenant, news, url }) => ({
    ...wordsDe(tenant, news),
    action: { label: 'Abrechnung öffnen', url },
    footer: [`Sie erhalten diese Mail, weil Sie sich um die Zahlungen von ${tenant} kümmern.`],
  }),
};

function wordsEn(tenant: string, news: BillingMail['news']) {
  if (news.kind === 'payment_failed') {
    return {
      subject: `${tenant}: a payment failed`,
      lines: [
        `We could not charge the card of ${tenant}. Nothing stops today: interviews go on as usual.`,
        `If the invoice is still open on ${dayIn('en', news.until)}, no new interview begins until it is paid. Interviews that run are never cut.`,
      ],
    };
  }
  return news.percent === 100
    ? {
        subject: `${tenant}: the limit of this month is reached`,
        lines: [
          `${tenant} has reached its limit of this month. New interviews are refused; those that run are never cut.`,
          'Choose a larger plan or raise the spend cap to go on.',
        ],
      }
    : {
        subject: `${tenant}: ${news.percent} % of this month’s limit is used`,
        lines: [
          `${tenant} has used ${news.percent} % of its limit of this month. At 100 %, new interviews are refused.`,
        ],
      };
}

function wordsDe(tenant: string, news: BillingMail['news']) {
  if (news.kind === 'payment_failed') {
    return {
      subject: `${tenant}: eine Zahlung ist fehlgeschlagen`,
      lines: [
        `Die Karte von ${tenant} konnte nicht belastet werden. Heute ändert sich nichts: Interviews laufen wie gewohnt.`,
        `Ist die Rechnung am ${dayIn('de', news.until)} noch offen, beginnt kein neues Interview, bis sie bezahlt ist. Laufende Interviews werden nie abgebrochen.`,
      ],
    };
  }
  return news.percent === 100
    ? {
        subject: `${tenant}: das Limit dieses Monats ist erreicht`,
        lines: [
          `${tenant} hat das Limit dieses Monats erreicht. Neue Interviews werden abgelehnt; laufende werden nie abgebrochen.`,
          'Wählen Sie einen größeren Tarif oder heben Sie das Ausgabenlimit an.',
        ],
      }
    : {
        subject: `${tenant}: ${news.percent} % des Monatslimits sind verbraucht`,
        lines: [
          `${tenant} hat ${news.percent} % des Limits dieses Monats verbraucht. Bei 100 % werden neue Interviews abgelehnt.`,
        ],
      };
}

function dayIn(language: string, iso: string): string {
  return new Date(iso).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
