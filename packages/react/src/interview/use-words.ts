import { useMemo, useSyncExternalStore } from 'react';
import type { Strings } from '../words/strings.ts';
import { createWords, type Words } from '../words/translate.ts';
import { useVivavoce } from './provider.tsx';

const never = () => () => {};

/** The words of a locale; without one the browser's, and on a server English. */
export function useWords(locale: string | null | undefined, strings?: Partial<Strings>): Words {
  const { strings: defaults } = useVivavoce();
  const browser = useSyncExternalStore(
    never,
    () => navigator.language,
    () => 'en',
  );
  const chosen = locale ?? browser;
  return useMemo(() => createWords(chosen, { ...defaults, ...strings }), [chosen, defaults, strings]);
}
