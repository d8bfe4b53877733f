import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves focus to the heading of a new screen: to the log's on joining, to the result at the end. Not on first showing, and
 * not away from where the candidate is busy elsewhere in the page.
 */
export function useScreenFocus(root: RefObject<HTMLElement | null>, screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    const first = shown.current === 'loading';
    shown.current = screen;
    const element = root.current;
    const active = document.activeElement;
    const elsewhere = active !== null && active !== document.body && !element?.contains(active);
    if (!element || elsewhere || first) return;
    element.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
  }, [root, screen]);
}
