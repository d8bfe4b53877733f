import type { StringTable } from '@vivavoce/contract/notice/message';

/** The words of the questions about the candidate. */
export const en = {
  title: 'About you, if you like',
  text: '{tenant} asks this to see whether its interviews treat everyone alike. Your answers are kept apart from your interview: nobody reads them of you, and nothing depends on them.',
  gender: 'Gender',
  woman: 'Woman',
  man: 'Man',
  other: 'Another',
  age: 'Age',
  under25: 'Under 25',
  to39: '25 to 39',
  to54: '40 to 54',
  from55: '55 or older',
  disability: 'Disability',
  yes: 'Yes',
  no: 'No',
  none: 'Prefer not to say',
  send: 'Send',
  skip: 'Not now',
  thanks: 'Thank you. Your answers are only ever counted together with others.',
  failed: 'That could not be sent. Try again.',
} satisfies StringTable;
