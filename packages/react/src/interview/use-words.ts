import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { languageOf, languageState, loadLanguage, onLanguage } from '../words/languages.ts';
import type { Strings } from '../words/strings.ts';
import { createWords, type Words } from '../words/translate.ts';
import { useVivavoce } from './provider.tsx';

const never = () => () => {};

/** The words of a locale; without one the browser's, and on a server English. They are loaded where they are not here yet. */
export function useWords(locale: string | null | undefined, strings?: Partial<Strings>): Words {
  const { strings: defaults } = useVivavoce();
  const browser = useSyncExternalStore(
    never,
    () => navigator.language,
    () => 'en',
  );
  const chosen = locale ?? browser;
  const language = languageOf(chosen);
  const state = useSyncExternalStore(
    onLanguage,
    () => languageState(language),
    () => languageState(language),
  );
  useEffect(() => void loadLanguage(language), [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with `state` the words of the same locale change
  return useMemo(() => createWords(chosen, { ...defaults, ...strings }), [chosen, state, defaults, strings]);
}
