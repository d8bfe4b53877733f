import { type RefObject, useEffect, useRef } from 'react';
import { focusFirst } from './use-screen-focus.ts';

/** Where what had focus is gone by its own press, focus goes to the heading instead of out of the widget. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const element = root.current;
    const note = ({ target }: FocusEvent) => {
      focused.current = target;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [root]);
  useEffect(() => {
    const before = focused.current;
    if (!(before instanceof Element) || before.isConnected || document.activeElement !== document.body)
      return;
    focusFirst(root.current);
  });
}
