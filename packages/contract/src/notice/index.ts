import { languageOf, type WholeLanguage } from '../records/languages.ts';
import { arNotice } from './ar.ts';
import { deNotice } from './de.ts';
import { enNotice } from './en.ts';
import { esNotice } from './es.ts';
import { frNotice } from './fr.ts';
import { hiNotice } from './hi.ts';
import { jaNotice } from './ja.ts';
import { ptNotice } from './pt.ts';
import type { NoticeWords } from './sentences.ts';
import { speak } from './speak.ts';
import type { NoticeTable } from './table.ts';

export { type NoticeSentences, noticeSentences } from './sentences.ts';

/** Raised with every change of what the notice says; consent to an older one is refused. */
export const NOTICE_VERSION = '2026-11-01';

/** The notice in every language. For servers: a page loads the one that it shows. */
export const NOTICES: Readonly<Record<WholeLanguage, NoticeTable>> = {
  ar: arNotice,
  de: deNotice,
  en: enNotice,
  es: esNotice,
  fr: frNotice,
  hi: hiNotice,
  ja: jaNotice,
  pt: ptNotice,
};

/** The words of the notice in a locale. A language without a notice has English. */
export function noticeWords(locale: string): NoticeWords {
  const table = NOTICES[languageOf(locale) as WholeLanguage] ?? enNotice;
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return {
    say: (key, values) => speak(table[key], values, { locale, number: (value) => plain.format(value) }),
    minutes: (ms) => minutes.format(Math.max(1, Math.round(ms / 60_000))),
  };
}
