import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { LINES, linesOf, saysTooLittle } from './lines.ts';

describe('what an evaluation says by itself', () => {
  it('is there in every language that is whole', () => {
    expect(Object.keys(LINES).sort()).toEqual([...WHOLE_LANGUAGES].sort());
  });

  it.each(WHOLE_LANGUAGES)('is in %s, and nothing of it in another', (language) => {
    const { ended, tooLittleSaid, someScored, allScored, quotesSpeak } = linesOf(language);
    expect(saysTooLittle(tooLittleSaid)).toBe(true);
    expect([someScored.match(/\{\w+\}/g)?.length, allScored.match(/\{\w+\}/g)]).toEqual([3, ['{title}']]);
    for (const other of WHOLE_LANGUAGES) {
      if (other === language) continue;
      const lines: string[] = Object.values(linesOf(other)).filter((line) => typeof line === 'string');
      for (const line of [ended, tooLittleSaid, someScored, allScored, quotesSpeak]) {
        expect(lines).not.toContain(line);
      }
    }
  });

  it('is that of the language, whatever the region', () => expect(linesOf('pt-BR')).toBe(LINES.pt));
});
