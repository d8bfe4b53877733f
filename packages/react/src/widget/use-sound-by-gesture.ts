import type { InterviewSession } from '@vivavoce/sdk';
import { type RefObject, useEffect } from 'react';

/** Browsers let sound play after any act on the page, so any act inside the widget is as good as the button for it. */
export function useSoundByGesture(
  root: RefObject<HTMLElement | null>,
  session: InterviewSession | null,
  blocked: boolean,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !session || !blocked) return;
    /* Not every key counts as an act: then the notice and its button stay. */
    const enable = () => void session.enableSound().catch(() => {});
    element.addEventListener('click', enable);
    element.addEventListener('keydown', enable);
    return () => {
      element.removeEventListener('click', enable);
      element.removeEventListener('keydown', enable);
    };
  }, [root, session, blocked]);
}
