import type { VivavoceClient } from '@vivavoce/sdk';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import type { Strings } from '../words/strings.ts';

export interface VivavoceDefaults {
  client: VivavoceClient | null;
  appearance: Appearance;
  strings: Partial<Strings>;
  /** Language of the widget before a session says its own. BCP 47; the browser's where left out. */
  locale: string | null;
}

const NOTHING: VivavoceDefaults = { client: null, appearance: {}, strings: {}, locale: null };

const Context = createContext<VivavoceDefaults>(NOTHING);

export interface VivavoceProviderProps {
  /** From `createClient` of `@vivavoce/sdk`. Make it once, outside of rendering. */
  client: VivavoceClient;
  /** Look of every widget below. */
  appearance?: Appearance;
  /** Sentences that replace the widget's own, for every widget below. */
  strings?: Partial<Strings>;
  /** Language before a session says its own; BCP 47. @defaultValue the browser's */
  locale?: string;
  children?: ReactNode;
}

/** Gives the client, and defaults of look and words, to every hook and widget below. */
export function VivavoceProvider({ client, appearance, strings, locale, children }: VivavoceProviderProps) {
  const value = useMemo<VivavoceDefaults>(
    () => ({ client, appearance: appearance ?? {}, strings: strings ?? {}, locale: locale ?? null }),
    [client, appearance, strings, locale],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useVivavoce(): VivavoceDefaults {
  return useContext(Context);
}
