import { isBlank } from '@vivavoce/contract/text';
import type { HeardWord } from '../events.ts';
import { TURN_WORDS, type TurnWords } from './turn-words.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const UNSPACED_END = new RegExp(`${UNSPACED.source}[\\p{P}]*$`, 'u');
const UNSPACED_START = new RegExp(`^[\\p{P}]*${UNSPACED.source}`, 'u');

/** Words as one text; scripts that write without spaces stay without. */
export function textOf(words: readonly HeardWord[]): string {
  let text = '';
  for (const { text: raw } of words) {
    const word = raw.trim();
    if (isBlank(word)) continue;
    const joined = UNSPACED_END.test(text) && UNSPACED_START.test(word);
    text += text === '' || joined ? word : ` ${word}`;
  }
  return text;
}

/** What was said, without case and punctuation: two transcripts of the same words are equal. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('und')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Words whose middle lies at or after a time: edges of a recogniser's words are rough. */
export function wordsAfter(words: readonly HeardWord[], atMs: number): HeardWord[] {
  return words.filter((word) => (word.startMs + word.endMs) / 2 >= atMs);
}

type Kind = keyof TurnWords;

/** Every entry of a kind, in every language. */
function entriesOf(kind: Kind): string[] {
  return Object.values(TURN_WORDS).flatMap((words: TurnWords) => words[kind].map(comparable));
}

/** Entries one after the other, with or without a space between them, and nothing else. */
function onlyOf(...kinds: readonly Kind[]): RegExp {
  const entries = kinds.flatMap(entriesOf).sort((one, other) => other.length - one.length);
  const [unspaced, spaced] = [
    entries.filter((entry) => UNSPACED.test(entry)),
    entries.filter((entry) => !UNSPACED.test(entry)),
  ];
  return new RegExp(`^(?:(?:${spaced.join('|')})(?= |$) ?|(?:${unspaced.join('|')}) ?)+$`, 'u');
}

const HUMS = onlyOf('hums');
const LISTENING = onlyOf('hums', 'backchannels');
const STOPS = entriesOf('stops');

/** Only hums: never an answer. */
export function isHum(text: string): boolean {
  return HUMS.test(comparable(text));
}

/** Hums and backchannels: "mm-hm, right". */
export function isBackchannel(text: string): boolean {
  return LISTENING.test(comparable(text));
}

/** Whether a text holds a word that takes the floor alone; where no spaces are written, a part that begins with one. */
export function asksToStop(text: string): boolean {
  const plain = ` ${comparable(text)} `;
  return STOPS.some((stop) =>
    plain.includes(UNSPACED.test(stop) && stop.length > 1 ? ` ${stop}` : ` ${stop} `),
  );
}
