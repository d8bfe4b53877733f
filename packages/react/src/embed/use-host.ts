import type { Host } from '@vivavoce/sdk/bridge';
import { useEffect, useMemo, useState } from 'react';
import { readAppearance, readStrings } from './options.ts';

/**
 * What every widget in a frame takes from its host: the look, and sentences in place of those of its table, which stays the same.
 * Follows the page's colour scheme, and takes the focus when it is given.
 */
export function useHost<K extends string>(host: Host, table: Record<K, unknown>) {
  const { options } = host;
  const [scheme, setScheme] = useState<'light' | 'dark' | null>(null);
  const appearance = useMemo(
    () => ({ ...readAppearance(options.appearance), ...(scheme ? { colorScheme: scheme } : {}) }),
    [options, scheme],
  );
  const strings = useMemo(() => readStrings(options.strings, table), [options, table]);
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command.name === 'scheme') setScheme(command.scheme);
        if (command.name === 'focus') document.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
      }),
    [host],
  );
  return { appearance, strings };
}
