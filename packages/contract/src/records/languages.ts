/**
 * What it takes to hold a whole interview in a language.
 *
 * - `template`: questions and criteria in it, by the template's own locale or a translation
 * - `notice`: what a candidate reads before agreeing, and every other sentence of the widget
 * - `lines`: what the interviewer says without a model
 * - `backchannels`, `stop_words`: what a candidate says while the interviewer speaks
 * - `completeness`: whether what was said is a whole sentence
 * - `evaluation`: what a result says without a model
 */
export const LANGUAGE_PARTS = [
  'template',
  'notice',
  'lines',
  'backchannels',
  'stop_words',
  'completeness',
  'evaluation',
] as const;

export type LanguagePart = (typeof LANGUAGE_PARTS)[number];

/** The languages in which everything is there but the template. Each package tests its own tables against this one. */
export const WHOLE_LANGUAGES = ['en', 'de', 'es', 'fr', 'ar', 'hi', 'ja', 'pt'] as const;

export type WholeLanguage = (typeof WHOLE_LANGUAGES)[number];

/** Languages of which there is a part. */
const PARTS: Readonly<Record<string, readonly LanguagePart[]>> = {
  zh: ['backchannels', 'stop_words', 'completeness'],
};

/** The language of a BCP 47 tag, e.g. `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}

/** What a locale's language lacks, whatever the template; empty where it is whole. */
export function missingPartsOf(locale: string): LanguagePart[] {
  const language = languageOf(locale);
  if (WHOLE_LANGUAGES.some((whole) => whole === language)) return [];
  const present = PARTS[language] ?? [];
  return LANGUAGE_PARTS.filter((part) => part !== 'template' && !present.includes(part));
}

/** Tags are told apart without case. */
export function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
