import { passwordChanged, passwordReset, signUpAgain, verification } from './account.ts';
import { applicationReminder } from './application-reminder.ts';
import { billing } from './billing.ts';
import { candidate } from './candidate.ts';
import { invitation } from './invitation.ts';
import { mention } from './mention.ts';
import { digest, notice } from './notice.ts';
import { signInCode } from './sign-in-code.ts';
import { webhookDisabled } from './webhook.ts';

/** Every mail that there is, by the name that it is sent by. */
export const MAIL_TEMPLATES = {
  'application-reminder': applicationReminder,
  billing,
  invitation,
  mention,
  candidate,
  verification,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'sign-up-again': signUpAgain,
  'sign-in-code': signInCode,
  notice,
  digest,
  'webhook-disabled': webhookDisabled,
} as const;

export type MailName = keyof typeof MAIL_TEMPLATES;
export type MailData<N extends MailName> = Parameters<(typeof MAIL_TEMPLATES)[N]['en']>[0];
