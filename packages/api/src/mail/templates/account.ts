import type { MailTemplate } from '../words.ts';

export interface AccountMail {
  name: string;
  url: string;
}

/** Proves that an address is the person's own. */
export const verification: MailTemplate<AccountMail> = {
  en: ({ name, url }) => ({
    subject: 'Confirm your e-mail address',
    lines: [
      `Hello ${name},`,
      'confirm that this address is yours to finish signing up. The link works for one hour.',
    ],
    action: { label: 'Confirm the address', url },
    footer: ['If you did not sign up, ignore this mail: nothing was opened in your name.'],
  }),
  de: ({ name, url }) => ({
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    lines: [
      `Guten Tag ${name},`,
      'bestätigen Sie, dass diese Adresse Ihre ist, um die Anmeldung abzuschließen. Der Link gilt eine Stunde.',
    ],
    action: { label: 'Adresse bestätigen', url },
    footer: ['Falls Sie sich nicht angemeldet haben, ignorieren Sie diese Mail.'],
  }),
};

/** Lets a person choose a new password. */
export const passwordReset: MailTemplate<AccountMail> = {
  en: ({ name, url }) => ({
    subject: 'Choose a new password',
    lines: [
      `Hello ${name},`,
      'somebody asked for a new password for this address. The link works once, for one hour.',
    ],
    action: { label: 'Choose a new password', url },
    footer: ['If that was not you, ignore this mail. Your password stays as it is.'],
  }),
  de: ({ name, url }) => ({
    subject: 'Wählen Sie ein neues Passwort',
    lines: [
      `Guten Tag ${name},`,
      'für diese Adresse wurde ein neues Passwort angefordert. Der Link gilt einmal und eine Stunde lang.',
    ],
    action: { label: 'Neues Passwort wählen', url },
    footer: ['Falls Sie das nicht waren, ignorieren Sie diese Mail. Ihr Passwort bleibt, wie es ist.'],
  }),
};

/** Somebody signed up with an address that has an account: its owner learns it, and whoever asked learns nothing. */
export const signUpAgain: MailTemplate<AccountMail> = {
  en: ({ name, url }) => ({
    subject: 'You already have an account',
    lines: [
      `Hello ${name},`,
      'somebody tried to sign up with this address, which has an account already. Sign in instead.',
    ],
    action: { label: 'Sign in', url },
    footer: ['If that was not you, there is nothing to do: nobody got in.'],
  }),
  de: ({ name, url }) => ({
    subject: 'Sie haben bereits ein Konto',
    lines: [
      `Guten Tag ${name},`,
      'mit dieser Adresse wollte sich jemand anmelden; sie hat bereits ein Konto. Melden Sie sich damit an.',
    ],
    action: { label: 'Anmelden', url },
    footer: ['Falls Sie das nicht waren, ist nichts zu tun: Niemand hat Zugang bekommen.'],
  }),
};

/** The password was changed: said afterwards, so that nobody changes it unnoticed. */
export const passwordChanged: MailTemplate<AccountMail> = {
  en: ({ name, url }) => ({
    subject: 'Your password was changed',
    lines: [`Hello ${name},`, 'the password of your account was just changed.'],
    action: { label: 'Choose a new password', url },
    footer: ['If that was you, there is nothing to do. If not, choose a new password now.'],
  }),
  de: ({ name, url }) => ({
    subject: 'Ihr Passwort wurde geändert',
    lines: [`Guten Tag ${name},`, 'das Passwort Ihres Kontos wurde soeben geändert.'],
    action: { label: 'Neues Passwort wählen', url },
    footer: ['Falls Sie das waren, ist nichts zu tun. Falls nicht, wählen Sie jetzt ein neues Passwort.'],
  }),
};
