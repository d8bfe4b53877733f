import { asksToStop, isBackchannel } from '../language/words.ts';
import type { InterruptionThresholds } from '../thresholds/interruption.ts';

export interface Interruption {
  /** What the recogniser has of it, interim words too. */
  text: string;
  words: number;
  /** Length of the speech so far. */
  speechMs: number;
  /** Whether it has ended, and the recogniser has had its say (or its time). */
  over: boolean;
  /** Whether any of the interviewer's reply was heard. */
  replyHeard: boolean;
}

/**
 * Whether speech over the interviewer was one: by its words, or by its length where there are none yet. A cough has neither,
 * "mm-hm" and "right" are listening. Before anything of the reply was heard, any word is the candidate going on.
 */
export function judgeInterruption(
  facts: Interruption,
  thresholds: InterruptionThresholds,
): 'confirm' | 'resume' | 'undecided' {
  const { text, words, speechMs, over, replyHeard } = facts;
  const listening = isBackchannel(text);
  if (words > 0 && !listening) {
    const enough = replyHeard ? thresholds.words : 1;
    if (words >= enough || asksToStop(text)) return 'confirm';
  }
  if (!over && speechMs >= longSpeechMs(text, thresholds)) return 'confirm';
  return over ? 'resume' : 'undecided';
}

/** Speech that is an interruption by its length; what sounds like listening gets twice the time. */
export function longSpeechMs(text: string, thresholds: InterruptionThresholds): number {
  return isBackchannel(text) ? thresholds.speechMs * 2 : thresholds.speechMs;
}
