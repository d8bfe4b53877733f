import type { Utterance } from '@vivavoce/contract/plain';
import { expect } from 'vitest';

const PHRASE_WORDS = 3;

/** No three words in a row of anything that was said stand in a log, and none of the secrets. */
export function expectNothingPrivate(log: string, utterances: Utterance[], secrets: string[]): void {
  for (const secret of secrets) expect(log.includes(secret), 'a secret stands in the log').toBe(false);
  const lowerCase = log.toLowerCase();
  for (const { text } of utterances) {
    const words = text.toLowerCase().split(/\s+/);
    for (let start = 0; start + PHRASE_WORDS <= words.length; start += 1) {
      const phrase = words.slice(start, start + PHRASE_WORDS).join(' ');
      expect(lowerCase.includes(phrase), `“${phrase}” was said and stands in the log`).toBe(false);
    }
  }
}
