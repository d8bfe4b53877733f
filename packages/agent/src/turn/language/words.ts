import { isBlank } from '@vivavoce/contract/text';
import type { HeardWord } from '../events.ts';

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

/** Sounds of listening, not of speaking. */
const HUMS = new Set(
  'mm mmm mhm mmhm mm-hm hm hmm hmmm uh-huh uhuh aha ah oh uh um er erm eh äh ähm mhmm euh hein ajá همم 嗯 うん ええ हम्म'
    .split(' ')
    .map(comparable),
);

/** Words of agreement that leave the floor where it is, while the interviewer speaks. */
const BACKCHANNELS = new Set(
  'yes yeah yep yup ok okay right sure true exactly good great cool nice ja genau klar gut oui ouais d’accord sí vale claro bueno نعم أجل حسنا 对 好 是 はい हाँ जी'
    .split(' ')
    .map(comparable),
);

/** Words that take the floor alone. */
const STOP_WORDS = new Set(
  'stop wait sorry pardon no hold repeat again halt warte moment entschuldigung nein stopp attendez attends pardon non para espera perdón لا انتظر توقف 等等 不 待って रुको'
    .split(' ')
    .map(comparable),
);

function tokens(text: string): string[] {
  const plain = comparable(text);
  return plain === '' ? [] : plain.split(' ');
}

const all = (text: string, holds: (token: string) => boolean) => {
  const list = tokens(text);
  return list.length > 0 && list.every(holds);
};

/** Only hums: never an answer. */
export function isHum(text: string): boolean {
  const plain = comparable(text);
  return HUMS.has(plain) || all(text, (token) => HUMS.has(token) || token === 'huh');
}

/** Hums and backchannels: "mm-hm, right". */
export function isBackchannel(text: string): boolean {
  return isHum(text) || all(text, (token) => HUMS.has(token) || BACKCHANNELS.has(token) || token === 'huh');
}

/** Whether a text holds a word that takes the floor alone. */
export function asksToStop(text: string): boolean {
  return tokens(text).some((token) => STOP_WORDS.has(token));
}
