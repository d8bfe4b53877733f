import { estimatedSpeakingMs, plainWord, wordsOf } from './phrases.ts';

/** Fewer words than these are repeated by people, too. */
const MIN_LOOP_WORDS = 3;
/** Nobody speaks so many times faster than most. */
const MAX_PACE = 1.7;

/**
 * A small recogniser that hears half a sentence tends to say what it has again and again: a phrase that follows upon itself is
 * told once.
 */
export function withoutLoop(text: string): string {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    for (let length = MIN_LOOP_WORDS; at + 2 * length <= words.length; length++) {
      while (isRepeated(words, at, length)) words.splice(at + length, length);
    }
  }
  return words.join(' ');
}

function isRepeated(words: readonly string[], at: number, length: number): boolean {
  if (at + 2 * length > words.length) return false;
  const plain = words.slice(at, at + 2 * length).map(plainWord);
  return plain.slice(0, length).every((word, index) => word === plain[length + index]);
}

/** Whether these words were too many for so much voice. */
export function isTooFast(text: string, voiceMs: number): boolean {
  const estimatedMs = wordsOf(text).reduce((sum, word) => sum + estimatedSpeakingMs(word), 0);
  return estimatedMs > voiceMs * MAX_PACE;
}
