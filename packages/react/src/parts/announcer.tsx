import { useEffect, useRef, useState } from 'react';
import type { LineView } from '../view/conversation.ts';
import type { Words } from '../words/translate.ts';

/** A state word must last this long before it is said, so that a quick change is not read at all. */
const WORD_AFTER_MS = 700;

export interface AnnouncerProps {
  lines: LineView[];
  /** State word and notices; empty says nothing. */
  word: string;
  words: Words;
}

/** Says to assistive technology, politely: each final caption once, and state words. Never levels. */
export function Announcer({ lines, word, words }: AnnouncerProps) {
  const caption = useNewCaption(lines, words);
  const settled = useSettled(word);
  return (
    <>
      <p className="vv-hidden" aria-live="polite" aria-atomic="true">
        {caption}
      </p>
      <p className="vv-hidden" role="status">
        {settled}
      </p>
    </>
  );
}

/** What became final since the component mounted; what was there already is in the log to be read. */
function useNewCaption(lines: LineView[], words: Words): string {
  const [caption, setCaption] = useState('');
  const said = useRef<Set<string> | null>(null);
  useEffect(() => {
    const final = lines.filter((line) => line.final);
    const before = said.current;
    said.current = new Set(final.map((line) => line.key));
    if (!before) return;
    const fresh = final.filter((line) => !before.has(line.key));
    if (fresh.length === 0) return;
    setCaption(fresh.map((line) => sentence(line, words)).join(' '));
  }, [lines, words]);
  return caption;
}

function sentence(line: LineView, words: Words): string {
  return line.role === 'interviewer'
    ? words.say('announce.interviewer', { name: line.who, text: line.said })
    : words.say('announce.you', { text: line.said });
}

function useSettled(word: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(word), WORD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [word]);
  return settled;
}
