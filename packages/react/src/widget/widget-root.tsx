import type { Session } from '@vivavoce/sdk';
import { type ReactNode, useRef } from 'react';
import { type Appearance, appearanceTokens } from '../appearance/appearance.ts';
import { useBrowserLayoutEffect } from '../appearance/use-browser-layout-effect.ts';
import { useShownScheme } from '../appearance/use-shown-scheme.ts';
import { useVivavoce } from '../interview/provider.tsx';
import type { Voice } from '../words/words.ts';

export interface WidgetRootProps {
  words: Voice;
  appearance: Appearance | undefined;
  /** The tenant's look, once its session is there: where neither the page nor a provider says another. */
  branding?: Session['branding'] | undefined;
  presentation: 'inline' | 'page' | 'dialog';
  className: string | undefined;
  children: ReactNode;
}

/** Where tokens, direction and language of the widget begin. The brand's tokens are set by CSSOM, which every CSP allows. */
export function WidgetRoot(props: WidgetRootProps) {
  const { words, appearance, branding, presentation, className = '', children } = props;
  const { appearance: defaults } = useVivavoce();
  const root = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLElement>(null);
  const shown = useShownScheme(probe);
  const look = { ...(branding?.accent ? { accent: branding.accent } : {}), ...defaults, ...appearance };
  const tokens = JSON.stringify(appearanceTokens(look));
  useBrowserLayoutEffect(() => {
    const style = root.current?.style;
    if (!style) return;
    const entries = Object.entries(JSON.parse(tokens) as Record<string, string>);
    for (const [name, value] of entries) style.setProperty(name, value);
    return () => {
      for (const [name] of entries) style.removeProperty(name);
    };
  }, [tokens]);
  return (
    <div
      ref={root}
      className={`vv-root vv-${presentation} ${className}`.trim()}
      data-scheme={look.colorScheme ?? 'auto'}
      data-shown={shown ?? undefined}
      data-words={words.pending ? 'pending' : undefined}
      dir={words.direction}
      lang={words.locale}
    >
      <i ref={probe} className="vv-scheme" aria-hidden="true" />
      {children}
    </div>
  );
}
