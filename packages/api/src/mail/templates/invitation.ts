import type { MailTemplate } from '../words.ts';

export interface InvitationMail {
  tenant: string;
  inviter: string;
  role: string;
  url: string;
  days: number;
}

/** Asks somebody to become a member of a tenant. */
export const invitation: MailTemplate<InvitationMail> = {
  en: ({ tenant, inviter, role, url, days }) => ({
    subject: `${inviter} invites you to ${tenant} on Vivavoce`,
    lines: [
      `${inviter} invites you to join ${tenant} as ${role}.`,
      `The invitation is for this address only and can be accepted for ${days} days.`,
    ],
    action: { label: 'Accept the invitation', url },
    footer: ['If you did not expect this, ignore it. Nothing happens unless you accept.'],
  }),
  de: ({ tenant, inviter, role, url, days }) => ({
    subject: `${inviter} lädt Sie zu ${tenant} auf Vivavoce ein`,
    lines: [
      `${inviter} lädt Sie ein, ${tenant} als ${role} beizutreten.`,
      `Die Einladung gilt nur für diese Adresse und ${days} Tage lang.`,
    ],
    action: { label: 'Einladung annehmen', url },
    footer: [
      'Falls Sie das nicht erwartet haben, ignorieren Sie diese Mail. Ohne Ihre Zusage geschieht nichts.',
    ],
  }),
};
