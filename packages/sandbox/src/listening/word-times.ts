import { estimatedSpeakingMs, wordsOf } from './phrases.ts';
import type { HeardWord } from './speech.ts';

/** A stretch of voice on the clock of a stream. */
export interface Voiced {
  startMs: number;
  endMs: number;
}

/**
 * When the words of a text were said. The recogniser does not tell: each gets its share of the time in which there was a voice,
 * by its letters, so pauses lie between words and captions keep up.
 */
export function timeWords(text: string, voiced: readonly Voiced[]): HeardWord[] {
  const words = wordsOf(text);
  const shares = words.map((word) => Math.max(1, estimatedSpeakingMs(word)));
  const scale = total(voiced.map(lengthOf)) / Math.max(1, total(shares));
  let saidMs = 0;
  return words.map((word, index) => {
    const startMs = placeOf(saidMs, voiced, 'start');
    saidMs += (shares[index] ?? 0) * scale;
    return { text: word, startMs, endMs: placeOf(saidMs, voiced, 'end') };
  });
}

/** Where on the stream's clock so much has been said; at a pause, before it for an end and behind it for a start. */
function placeOf(saidMs: number, voiced: readonly Voiced[], edge: 'start' | 'end'): number {
  let left = saidMs;
  for (const stretch of voiced) {
    const lengthMs = lengthOf(stretch);
    if (edge === 'end' ? left <= lengthMs + 0.5 : left < lengthMs - 0.5) return stretch.startMs + left;
    left = Math.max(0, left - lengthMs);
  }
  return voiced.at(-1)?.endMs ?? 0;
}

function lengthOf({ startMs, endMs }: Voiced): number {
  return endMs - startMs;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
