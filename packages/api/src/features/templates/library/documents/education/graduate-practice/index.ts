import type { TemplateTranslation, WholeLanguage } from '@vivavoce/contract/records';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

/** The practice interview in every language but its own. */
export const graduatePracticeTranslations: Record<Exclude<WholeLanguage, 'en'>, TemplateTranslation> = {
  de,
  es,
  fr,
  ar,
  hi,
  ja,
  pt,
};
