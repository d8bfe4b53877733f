import { type RefCallback, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { conversationView, type LineView } from '../view/conversation.ts';
import { type Interview, useLatest } from './use-interview.ts';

/** Closer to the end than this counts as being there. */
const AT_END_PX = 32;

export interface Transcript {
  lines: LineView[];
  /** For the element that scrolls; it takes focus, so that the keyboard can scroll it. */
  logProps: { ref: RefCallback<HTMLElement>; onScroll: () => void; tabIndex: 0; 'data-more': boolean };
  /** `false` while the candidate reads further up: nothing scrolls by itself then. */
  atEnd: boolean;
  jumpToLatest(): void;
}

/** The captions, and a log that follows them unless the candidate scrolled up. */
export function useTranscript({ state, words }: Interview): Transcript {
  const lines = useMemo(() => (state ? conversationView(state, words) : []), [state, words]);
  const log = useRef<HTMLElement | null>(null);
  const resizing = useRef<ResizeObserver | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  /** Something stands above what is shown. */
  const [more, setMore] = useState(false);
  const following = useLatest(atEnd);

  useEffect(() => {
    const element = log.current;
    if (element && atEnd && lines.length > 0) element.scrollTop = element.scrollHeight;
  }, [lines, atEnd]);

  const ref = useCallback(
    (element: HTMLElement | null) => {
      log.current = element;
      resizing.current?.disconnect();
      if (!element) return;
      /* A long answer being typed below takes height away, and with it the newest lines. */
      resizing.current = new ResizeObserver(() => {
        if (following.current) element.scrollTop = element.scrollHeight;
      });
      resizing.current.observe(element);
    },
    [following],
  );
  const onScroll = useCallback(() => {
    const element = log.current;
    if (!element) return;
    setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < AT_END_PX);
    setMore(element.scrollTop > 0);
  }, []);
  const jumpToLatest = useCallback(() => {
    setAtEnd(true);
    /* The button goes away; focus stays in the conversation. */
    log.current?.focus({ preventScroll: true });
  }, []);
  return { lines, logProps: { ref, onScroll, tabIndex: 0, 'data-more': more }, atEnd, jumpToLatest };
}
