import { type RefObject, useEffect, useRef } from 'react';

/** What focus goes to on this screen: what asks for it before all, else the heading. */
export function focusFirst(root: HTMLElement | null): void {
  const wanted = root?.querySelector<HTMLElement>('[data-vv-focus="first"]');
  const place = wanted ?? root?.querySelector<HTMLElement>('[data-vv-focus]');
  place?.focus({ preventScroll: true });
}

/**
 * Moves focus to the heading of a new screen: to the log's on joining, to the result at the end; and as much of the widget
 * into view as there is room for. Not on first showing, unless the page asks for it (`atOnce`), and not away from where the
 * candidate is busy elsewhere in the page.
 */
export function useScreenFocus(root: RefObject<HTMLElement | null>, screen: string, atOnce: boolean): void {
  const shown = useRef<string | null>(null);
  /** Whether focus follows the screens yet. */
  const follows = useRef(atOnce);
  useEffect(() => {
    const before = shown.current;
    if (before === screen) return;
    shown.current = screen;
    follows.current ||= before !== null && before !== 'loading';
    const element = root.current;
    const active = document.activeElement;
    const elsewhere = active !== null && active !== document.body && !element?.contains(active);
    if (!element || elsewhere || !follows.current) return;
    focusFirst(element);
    element.scrollIntoView({ block: 'nearest' });
  }, [root, screen]);
}
