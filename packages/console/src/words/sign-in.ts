import { leadsToCandidates } from '../destination/next.ts';
import { en, type SignInTable } from './sign-in/en.ts';

/** The languages that candidates read, beside English. */
const TABLES: Readonly<Record<string, () => Promise<SignInTable>>> = {
  ar: async () => (await import('./sign-in/ar.ts')).ar,
  de: async () => (await import('./sign-in/de.ts')).de,
  es: async () => (await import('./sign-in/es.ts')).es,
  fr: async () => (await import('./sign-in/fr.ts')).fr,
  hi: async () => (await import('./sign-in/hi.ts')).hi,
  ja: async () => (await import('./sign-in/ja.ts')).ja,
  pt: async () => (await import('./sign-in/pt.ts')).pt,
};

/** A candidate, who comes from a page for candidates, reads the language of the browser; a member that of the console. */
async function spoken(): Promise<{ language: string; table: SignInTable }> {
  const language = navigator.language.toLowerCase().split('-')[0] ?? '';
  const load = leadsToCandidates(window.location.search) ? TABLES[language] : undefined;
  const table = await load?.().catch(() => undefined);
  return table ? { language, table } : { language: 'en', table: en };
}

const { language, table } = await spoken();

/** In which language signing in speaks. */
export const signInLanguage = language;

/** Words of signing in, signing up and what comes by mail. */
export const signInWords = {
  ...table,
  development: {
    title: 'This is development',
    demo: (email: string) => `Sign in as ${email}`,
    mail: 'Mail that would have been sent',
  },
  tenant: {
    title: 'Name your organisation',
    name: 'Name of your organisation',
    nameHint: 'Candidates see it. You can change it later.',
    intro: 'You are its owner, and can invite colleagues next. Three templates are there to begin with.',
    submit: 'Create organisation',
  },
  invitation: {
    title: (tenant: string) => `Join ${tenant}`,
    text: (by: string, role: string) => `${by} invites you as ${role}.`,
    accept: (tenant: string) => `Join ${tenant}`,
    forAddress: (email: string) => `The invitation was sent to ${email}.`,
    signedInAs: (email: string) => `You are signed in as ${email}, which is another address.`,
    switchAccount: 'Sign in with the other address',
    signIn: 'Sign in to accept',
    signUp: 'Sign up to accept',
    go: 'Go to the console',
    joins: (tenant: string) => `You then join ${tenant}.`,
    voidTitle: 'This invitation does not work any more',
  },
} as const;
