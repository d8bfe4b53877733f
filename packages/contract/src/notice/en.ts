import type { StringTable } from './message.ts';

/** What a candidate reads before anything is captured, in English: the table that all other languages are held to. */
export const enNotice = {
  'consent.title': "You'll talk with {name}, an AI interviewer",
  'consent.length': {
    one: 'About {minutes}, one question. You can stop at any time.',
    other: 'About {minutes}, {count} questions. You can stop at any time.',
  },
  'consent.voice': "Your voice is turned into text as you speak and isn't stored.",
  'consent.keptForYou': {
    one: 'The transcript and scores are kept for one day. You and {tenant} can see them.',
    other: 'The transcript and scores are kept for {count} days. You and {tenant} can see them.',
  },
  'consent.keptForTenant': {
    one: "The transcript and scores are kept for one day. {tenant} sees them and makes the decision; an AI doesn't.",
    other:
      "The transcript and scores are kept for {count} days. {tenant} sees them and makes the decision; an AI doesn't.",
  },
  'consent.limits': "An AI scores your answers. It doesn't judge faces, accents or feelings.",
  'consent.agree': 'Agree and check microphone',
  'consent.type': 'Agree and type my answers',
  'consent.nothingYet': 'Nothing is recorded before you agree.',
} satisfies StringTable;
