import type { MailKind, MailText } from '../placeholders.ts';

/** What candidates are written, where the tenant has not written it anew: one language. */
export interface CandidateTexts extends Record<MailKind, MailText> {
  /** On the button that leads to the interview. */
  button: string;
  /** Below, smaller: whom to ask, why it came, and how reminders end. */
  contact: string;
  why: string;
  unsubscribe: string;
  /** The page on which reminders are ended, and what it says then. */
  stop: { title: string; text: string; button: string };
  stopped: { title: string; text: string };
}
