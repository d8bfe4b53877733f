import type { Evaluation, Utterance } from '@vivavoce/contract/plain';
import { expect } from 'vitest';

/** Every utterance is there exactly once, in order, without gaps, and times do not go back. */
export function expectWholeRecord(utterances: Utterance[]): void {
  expect(utterances.map((utterance) => utterance.sequence)).toEqual(utterances.map((_, index) => index + 1));
  expect(new Set(utterances.map((utterance) => utterance.id)).size).toBe(utterances.length);
  for (const [index, utterance] of utterances.entries()) {
    // Of a reply that was cut before a word of it was heard, the record holds what stood on the screen.
    expect(utterance.text.trim() || utterance.displayedText?.trim()).toBeTruthy();
    expect(utterance.endMs).toBeGreaterThanOrEqual(utterance.startMs);
    const previous = utterances[index - 1];
    if (previous) expect(utterance.endMs).toBeGreaterThanOrEqual(previous.startMs);
  }
}

export function saidBy(utterances: Utterance[], role: Utterance['role']): string[] {
  return utterances.filter((utterance) => utterance.role === role).map((utterance) => utterance.text);
}

/** Letters and digits only: what a recogniser may be held to. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Each score rests on quotes, and each quote stands verbatim in the utterance that it names. */
export function expectQuotesInRecord(evaluation: Evaluation, utterances: Utterance[]): number {
  let quotes = 0;
  for (const question of evaluation.questions) {
    for (const criterion of question.criteria) {
      if (criterion.outcome === 'abstained') continue;
      expect(criterion.quotes.length).toBeGreaterThan(0);
      expect(criterion.score).toBeGreaterThanOrEqual(1);
      expect(criterion.score).toBeLessThanOrEqual(criterion.maxScore);
      for (const quote of criterion.quotes) {
        const utterance = utterances.find((one) => one.sequence === quote.utteranceSequence);
        expect(utterance?.role).toBe('candidate');
        expect(utterance?.text).toContain(quote.text);
        quotes += 1;
      }
    }
  }
  return quotes;
}
