import { languageOf, type WholeLanguage } from '@vivavoce/contract/records';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { CandidateTexts } from './texts.ts';

export const CANDIDATE_TEXTS = { en, de, es, fr, ar, hi, ja, pt } as const satisfies Record<
  WholeLanguage,
  CandidateTexts
>;

/** The texts of a locale's language; English where there are none. */
export function textsIn(locale: string): CandidateTexts {
  const language = languageOf(locale);
  return Object.hasOwn(CANDIDATE_TEXTS, language) ? CANDIDATE_TEXTS[language as WholeLanguage] : en;
}
