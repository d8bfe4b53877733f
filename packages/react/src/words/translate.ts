import { speak, type Values } from '@vivavoce/contract/notice/speak';
import { en } from './en.ts';
import { createFormats, type Formats } from './format.ts';
import { directionOf, languageOf, languageState, tableOf } from './languages.ts';
import type { StringKey, Strings } from './strings.ts';

/** The words of one widget: sentences, numbers and direction of one locale. */
export interface Words extends Formats {
  /** BCP 47 tag in which the sentences are written. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The sentences of this language are still being loaded: until they are there, `say` answers in English. */
  pending: boolean;
  /** The sentence of a key; `values.count` chooses the plural form, and numbers are written in the locale. */
  say(key: StringKey, values?: Values): string;
}

/**
 * Words for a locale, with a partner's own sentences laid over them.
 *
 * Where the widget has no words for the language, or could not load them, it speaks English, left to right, with English
 * numbers.
 */
export function createWords(locale: string, overrides: Partial<Strings> = {}): Words {
  const tag = canonical(locale);
  const wanted = languageOf(tag);
  const state = languageState(wanted);
  const language = state === 'failed' ? 'en' : wanted;
  const spoken = tag.toLowerCase().startsWith(language) ? tag : language;
  const table: Strings = { ...(tableOf(language) ?? en), ...withoutGaps(overrides) };
  const formats = createFormats(spoken);
  const say = (key: StringKey, values?: Values) => speak(table[key], values, { ...formats, locale: spoken });
  return { ...formats, locale: spoken, direction: directionOf(spoken), pending: state === 'pending', say };
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function withoutGaps(overrides: Partial<Strings>): Partial<Strings> {
  return Object.fromEntries(Object.entries(overrides).filter(([, message]) => message !== undefined));
}
