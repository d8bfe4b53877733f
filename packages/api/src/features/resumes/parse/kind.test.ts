import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';

const kind = (text: string) => kindOf(new TextEncoder().encode(text));

describe('the kind of a text', () => {
  it.each([
    ['# Ada', 'markdown'],
    ['Ada\n\n  - Weld\n\n  - Cut', 'markdown'],
    ['Ada\n**Work**', 'markdown'],
    ['Ada\nWeld - cut', 'text'],
    [' \n {"basics": {}}', 'json'],
  ])('of %j is %s', (text, expected) => {
    expect(kind(text)).toBe(expected);
  });

  // Each line's start used to walk over every line below: the process stood still for hours.
  it.each(['\n', '\r\n', ' ', '- \n', '\u2028'])('is told at once of ten megabytes of %j', (part) => {
    expect(kind(`x${part.repeat((10 * 1024 * 1024) / new TextEncoder().encode(part).length)}x`)).toBe('text');
  });

  it('does not hang on what blanks its start holds', () => {
    expect(kind(`${'\n'.repeat(1_000_000)}{}`)).toBe('json');
  });
});
