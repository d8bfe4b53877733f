import type { SelfDescription } from '@vivavoce/sdk';
import type { SelfDescriptionStringKey } from './words/strings.ts';

export type Said = { [K in keyof SelfDescription]?: string | null };

export interface Category {
  name: keyof SelfDescription;
  label: SelfDescriptionStringKey;
  choices: readonly (readonly [string, SelfDescriptionStringKey])[];
}

/** What is asked, in this order. */
export const CATEGORIES: readonly Category[] = [
  {
    name: 'gender',
    label: 'gender',
    choices: [
      ['woman', 'woman'],
      ['man', 'man'],
      ['other', 'other'],
    ],
  },
  {
    name: 'age',
    label: 'age',
    choices: [
      ['under_25', 'under25'],
      ['25_to_39', 'to39'],
      ['40_to_54', 'to54'],
      ['55_or_older', 'from55'],
    ],
  },
  {
    name: 'disability',
    label: 'disability',
    choices: [
      ['yes', 'yes'],
      ['no', 'no'],
    ],
  },
];
