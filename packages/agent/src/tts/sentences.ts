import { cutAt } from './sentences-boundaries.ts';
import { SpeakableText } from './sentences-markdown.ts';

/**
 * Cuts a stream of text into chunks for the synthesiser: a short first clause so that speech begins early, then whole
 * sentences. Markdown, tags and stage directions are taken off. However the stream is cut into pieces on the way, the chunks
 * joined are the whole of what is to be spoken.
 */
export interface SentenceSplitter {
  /** Takes more text; gives the chunks that are complete now, each with its trailing space where it had one. */
  push(text: string): string[];
  /** The end of the text; gives what is left. */
  flush(): string[];
}

/** Lengths in characters; one of Chinese, Japanese or Korean counts three. */
const FIRST = { clause: true, minLength: 5, maxLength: 80 } as const;
const LATER = { clause: false, minLength: 40, maxLength: 280 } as const;

/**
 * A splitter for one reply.
 * @param locale BCP 47; decides which points belong to abbreviations and ordinals
 */
export function createSentenceSplitter(locale: string): SentenceSplitter {
  const speakable = new SpeakableText();
  const language = locale.toLowerCase().split('-')[0] ?? 'en';
  let text = '';
  let chunks = 0;

  function cut(more: string, final: boolean): string[] {
    text = (text + more).replace(/ *\n\s*/g, '\n').replace(/ {2,}/g, ' ');
    const ready: string[] = [];
    for (;;) {
      text = text.trimStart();
      if (text === '') break;
      const end = cutAt(text, { ...(chunks === 0 ? FIRST : LATER), language, final });
      if (end === null) break;
      ready.push(text.slice(0, end).replace('\n', ' '));
      text = text.slice(end);
      chunks += 1;
    }
    return ready;
  }

  return {
    push: (more) => cut(speakable.push(more), false),
    flush: () => cut(speakable.push('', true), true),
  };
}
