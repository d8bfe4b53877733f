import type { FieldError } from '@vivavoce/contract/errors';
import {
  isSameTag,
  type LanguagePart,
  languageOf,
  missingPartsOf,
  type Template,
  type TemplateLanguage,
  type TemplateTranslation,
  WHOLE_LANGUAGES,
} from '@vivavoce/contract/records';
import { ApiError } from '../../core/error.ts';

type Translated = Pick<Template, 'locale' | 'translations'>;

/** A template's own locale first, then its translations, each with what the platform lacks for it. */
export function languagesOf(template: Translated): TemplateLanguage[] {
  return localesOf(template).map((locale) => ({ locale, missing: missingPartsOf(locale) }));
}

/**
 * A template is written in languages in which an interview can be held. Those that it had before stay allowed.
 * @throws ApiError `invalid_request`, `language_incomplete` at each of the others
 */
export function requireLanguages(template: Translated, before?: Translated): void {
  const known = before ? localesOf(before) : [];
  const errors = languagesOf(template).flatMap(({ locale, missing }, index) => {
    if (missing.length === 0 || known.includes(locale)) return [];
    return [incomplete(index === 0 ? '/locale' : `/translations/${locale}`, missing)];
  });
  if (errors.length > 0) throw new ApiError('invalid_request', { errors });
}

/**
 * The locale of a new session: the template's own where none is asked for.
 * @throws ApiError `invalid_request`, `language_incomplete` where template or platform have nothing in its language
 */
export function sessionLocale(template: Translated, asked: string | undefined): string {
  if (asked === undefined) return template.locale;
  const language = languageOf(asked);
  // A template of before may be in a language that is not whole; it goes on as it did.
  if (language === languageOf(template.locale)) return asked;
  const missing: LanguagePart[] = [
    ...(translationOf(template, asked) ? [] : (['template'] as const)),
    ...missingPartsOf(asked),
  ];
  if (missing.length > 0) {
    throw new ApiError('invalid_request', { errors: [incomplete('/locale', missing)] });
  }
  return asked;
}

/** The template as a session in this locale holds it. */
export function translate(template: Template, locale: string): Template {
  const { translations: _translations, ...own } = template;
  if (isSameTag(locale, own.locale)) return own;
  const exact = translationWhere(template, (tag) => isSameTag(tag, locale));
  const isOwn = languageOf(locale) === languageOf(own.locale);
  const translation = exact ?? (isOwn ? undefined : translationOf(template, locale));
  if (!translation) return own;
  return {
    ...own,
    locale,
    title: translation.title,
    ...(translation.consentText === undefined ? {} : { consentText: translation.consentText }),
    interviewer: { ...own.interviewer, ...translation.interviewer },
    questions: own.questions.map((question) => ({ ...question, ...translation.questions[question.id] })),
    criteria: own.criteria.map((criterion) => ({ ...criterion, ...translation.criteria[criterion.id] })),
  };
}

/** A translation into a locale's language, whatever the region. */
function translationOf(template: Translated, locale: string): TemplateTranslation | undefined {
  return translationWhere(template, (tag) => languageOf(tag) === languageOf(locale));
}

function translationWhere(
  { translations = {} }: Translated,
  fits: (tag: string) => boolean,
): TemplateTranslation | undefined {
  return Object.entries(translations).find(([tag]) => fits(tag))?.[1];
}

function localesOf({ locale, translations = {} }: Translated): string[] {
  return [locale, ...Object.keys(translations)];
}

const PART_NAMES: Record<LanguagePart, string> = {
  template: 'a translation of the template',
  notice: 'the notice',
  lines: 'the interviewer’s own lines',
  backchannels: 'backchannels',
  stop_words: 'stop words',
  completeness: 'what ends a sentence',
  evaluation: 'the evaluation’s own sentences',
};

function incomplete(pointer: string, missing: LanguagePart[]): FieldError {
  const parts = missing.map((part) => PART_NAMES[part]).join(', ');
  const fix = missing.some((part) => part !== 'template')
    ? `Send a locale of a language that is whole: ${WHOLE_LANGUAGES.join(', ')}.`
    : 'Translate the template, or leave the locale out.';
  return {
    pointer,
    code: 'language_incomplete',
    missing,
    detail: `No whole interview can be held in this language: it lacks ${parts}. ${fix}`,
  };
}
