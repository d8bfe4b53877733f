import { cutAt, weightOf } from './sentences-boundaries.ts';
import { SpeakableText } from './sentences-markdown.ts';

/**
 * Cuts a stream of text into chunks for the synthesiser: a short first clause so that speech begins early, a second that is
 * long enough to play until the third is there, then whole sentences. Markdown, tags and stage directions are taken off.
 * However the stream is cut into pieces on the way, the chunks joined are the whole of what is to be spoken.
 */
export interface SentenceSplitter {
  /**
   * Takes more text; gives the chunks that are complete now, each with its trailing space where it is known.
   * `mayPause`: whoever cut this text did so where speech may pause, so the first chunk may end there.
   */
  push(text: string, mayPause?: boolean): string[];
  /** The end of the text; gives what is left. */
  flush(): string[];
}

/** Lengths in characters; one of Chinese, Japanese or Korean counts three. */
const FIRST = { clause: true, phrase: true, minLength: 5, maxLength: 80 } as const;
/** A second chunk of two words would be over before the third has a sound. */
const SECOND = { clause: false, phrase: false, minLength: 14, maxLength: 280 } as const;
const LATER = { clause: false, phrase: false, minLength: 40, maxLength: 280 } as const;

/**
 * A splitter for one reply.
 * @param locale BCP 47; decides which points belong to abbreviations and ordinals
 */
export function createSentenceSplitter(locale: string): SentenceSplitter {
  const speakable = new SpeakableText();
  const language = locale.toLowerCase().split('-')[0] ?? 'en';
  let text = '';
  let chunks = 0;
  /** The last chunk ended before its space was there, so the next one brings it along. */
  let owesSpace = false;
  let space = '';

  function cut(more: string, { final, mayPause }: { final: boolean; mayPause: boolean }): string[] {
    text = (text + more).replace(/ *\n\s*/g, '\n').replace(/ {2,}/g, ' ');
    const ready: string[] = [];
    for (;;) {
      if (owesSpace && /^\s/.test(text)) space = ' ';
      text = text.trimStart();
      if (text === '') break;
      const limits = chunks === 0 ? FIRST : chunks === 1 ? SECOND : LATER;
      const pauses = mayPause && chunks === 0 && weightOf(text.trim()) >= FIRST.minLength;
      const end = cutAt(text, { ...limits, language, final }) ?? (pauses ? text.length : null);
      if (end === null) break;
      const chunk = text.slice(0, end).replace('\n', ' ');
      ready.push(space + chunk);
      space = '';
      owesSpace = !chunk.endsWith(' ');
      text = text.slice(end);
      chunks += 1;
    }
    if (final && space !== '') ready.push(space);
    return ready;
  }

  return {
    push: (more, mayPause = false) => cut(speakable.push(more), { final: false, mayPause }),
    flush: () => cut(speakable.push('', true), { final: true, mayPause: false }),
  };
}
