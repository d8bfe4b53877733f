import type { Message } from '@vivavoce/contract/notice/message';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { languageOf } from '../words/locale.ts';
import type { Tables } from '../words/tables.ts';
import { type WordsOf, wordsFrom } from '../words/words.ts';

const never = () => () => {};

/** Words of a widget in a locale, loaded by need; later sentences lie over earlier ones. */
export function useWordsFrom<Key extends string>(
  tables: Tables<Record<Key, Message>>,
  locale: string | null | undefined,
  defaults?: Partial<Record<Key, Message>>,
  strings?: Partial<Record<Key, Message>>,
): WordsOf<Key> {
  const browser = useSyncExternalStore(
    never,
    () => navigator.language,
    () => 'en',
  );
  const chosen = locale ?? browser;
  const language = languageOf(chosen);
  const stateNow = () => tables.languageState(language);
  const state = useSyncExternalStore(tables.onLanguage, stateNow, stateNow);
  useEffect(() => void tables.loadLanguage(language), [tables, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with `state` the words of the same locale change
  return useMemo(
    () => wordsFrom(tables, chosen, { ...defaults, ...strings }),
    [tables, chosen, state, defaults, strings],
  );
}
