import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import type { Endings } from './endings.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { HI } from './hi.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import { ZH } from './zh.ts';

const LANGUAGES: Readonly<Record<string, Endings>> = {
  en: EN,
  de: DE,
  es: ES,
  fr: FR,
  ar: AR,
  hi: HI,
  ja: JA,
  pt: PT,
  zh: ZH,
};

/** How the language of a locale ends its sentences; `undefined` where that is not known, and points are all there is. */
export function endingsFor(locale: string): Endings | undefined {
  return LANGUAGES[locale.toLowerCase().split(/[-_]/)[0] ?? ''];
}
