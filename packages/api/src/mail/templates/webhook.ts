import type { MailTemplate } from '../words.ts';

export interface WebhookDisabledMail {
  tenant: string;
  /** It is told of test sessions. */
  test: boolean;
  /** Of its address. The rest may hold a secret. */
  host: string;
  reason: 'gone' | 'failing';
  url: string;
}

/** Tells those who may enable it that an endpoint is told of nothing any more. */
export const webhookDisabled: MailTemplate<WebhookDisabledMail> = {
  en: ({ tenant, test, host, reason, url }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: webhooks to ${host} are off`,
    lines: [
      reason === 'gone'
        ? `We turned off a webhook endpoint of ${tenant} at ${host}: it answered 410 Gone.`
        : `We turned off a webhook endpoint of ${tenant} at ${host}: for a day, not one delivery got through.`,
      'Events go on being recorded. Once your server answers again, turn the endpoint on and replay what it missed.',
    ],
    action: { label: 'See what failed', url },
    footer: [`You get this mail because you manage webhooks at ${tenant}.`],
  }),
  de: ({ tenant, test, host, reason, url }) => ({
    subject: `${test ? '[Test] ' : ''}${tenant}: Webhooks an ${host} sind aus`,
    lines: [
      reason === 'gone'
        ? `Wir haben einen Webhook-Endpunkt von ${tenant} bei ${host} abgeschaltet: Er antwortete mit 410 Gone.`
        : `Wir haben einen Webhook-Endpunkt von ${tenant} bei ${host} abgeschaltet: Einen Tag lang kam keine Zustellung an.`,
      'Ereignisse werden weiter aufgezeichnet. Sobald Ihr Server wieder antwortet, schalten Sie den Endpunkt ein und stellen Sie Versäumtes erneut zu.',
    ],
    action: { label: 'Fehler ansehen', url },
    footer: [`Sie erhalten diese Mail, weil Sie bei ${tenant} Webhooks verwalten.`],
  }),
};
