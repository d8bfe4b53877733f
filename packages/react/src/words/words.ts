import type { Message } from '@vivavoce/contract/notice/message';
import { speak, type Values } from '@vivavoce/contract/notice/speak';
import { createFormats, type Formats } from './format.ts';
import { directionOf, languageOf } from './locale.ts';
import type { Tables } from './tables.ts';

/** How a widget speaks in one locale, but for its sentences. */
export interface Voice extends Formats {
  /** BCP 47 tag in which the sentences are written. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The sentences of this language are still being loaded: until they are there, `say` answers in English. */
  pending: boolean;
}

/** The words of one widget: sentences, numbers and direction of one locale. */
export interface WordsOf<Key extends string> extends Voice {
  /** The sentence of a key; `values.count` chooses the plural form, and numbers are written in the locale. */
  say(key: Key, values?: Values): string;
}

/**
 * Words for a locale, with a partner's own sentences laid over them.
 *
 * Where the widget has no words for the language, or could not load them, it speaks English, left to right, with English
 * numbers.
 */
export function wordsFrom<Key extends string>(
  tables: Tables<Record<Key, Message>>,
  locale: string,
  overrides: Partial<Record<Key, Message>> = {},
): WordsOf<Key> {
  const tag = canonical(locale);
  const wanted = languageOf(tag);
  const state = tables.languageState(wanted);
  const language = state === 'failed' ? 'en' : wanted;
  const spoken = tag.toLowerCase().startsWith(language) ? tag : language;
  const table: Partial<Record<Key, Message>> = {
    ...(tables.tableOf(language) ?? tables.tableOf('en')),
    ...withoutGaps(overrides),
  };
  const formats = createFormats(spoken);
  return {
    ...formats,
    locale: spoken,
    direction: directionOf(spoken),
    pending: state === 'pending',
    say: (key, values) => speak(table[key] ?? key, values, { ...formats, locale: spoken }),
  };
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function withoutGaps<Key extends string>(
  overrides: Partial<Record<Key, Message>>,
): Partial<Record<Key, Message>> {
  const given = Object.entries(overrides).filter(([, message]) => message !== undefined);
  return Object.fromEntries(given) as Partial<Record<Key, Message>>;
}
