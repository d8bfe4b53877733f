import { type RefObject, useState } from 'react';
import { parseRgb, schemeOf } from './scheme.ts';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.ts';

/**
 * Light or dark, as the browser draws its own controls at this place, whatever led to it: the page's CSS, a class that
 * changes it, the system. `null` on a server. Follows every later change.
 *
 * @param probe an element of the widget that has the class `vv-scheme`: its colour is the browser's own `Canvas`
 */
export function useShownScheme(probe: RefObject<HTMLElement | null>): 'light' | 'dark' | null {
  const [shown, setShown] = useState<'light' | 'dark' | null>(null);
  /* Before painting, so that a dark page never sees a light widget. */
  useBrowserLayoutEffect(() => {
    const element = probe.current;
    if (!element) return;
    const read = () => setShown(schemeOf(parseRgb(getComputedStyle(element).color)));
    read();
    /* Its colour has a transition: that the colour changes is told, and by nothing else. */
    element.addEventListener('transitionrun', read);
    element.addEventListener('transitionend', read);
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => {
      element.removeEventListener('transitionrun', read);
      element.removeEventListener('transitionend', read);
      system.removeEventListener('change', read);
    };
  }, [probe]);
  return shown;
}
