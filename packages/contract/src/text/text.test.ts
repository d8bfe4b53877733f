import { describe, expect, it } from 'vitest';
import { textSchema } from './text.schema.ts';
import { isBlank, toStorable } from './text.ts';

describe('a text that says nothing', () => {
  it.each([
    ['nothing at all', ''],
    ['spaces', '   '],
    ['tabs and lines', '\t\r\n\u0085\u2028'],
    ['a no-break space', '\u00a0\u202f'],
    ['an ideographic space', '\u3000'],
    ['zero-width characters', '\u200b\u200c\u200d\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['marks of direction', '\u200e\u202a\u2066'],
    ['control characters', '\u0000\u0007'],
    ['letters drawn as nothing', '\u115f\u3164\uffa0\u2800'],
  ])('is %s', (_what, text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', ' 7 ', '?', '…', '我', '👍', '👩‍💻', '\u200bno', 'é'])('is not “%s”', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('a text that cannot be stored', () => {
  it.each(['a\u0000b', '\ud800', 'a\udc00', '\udc00\ud800'])(
    'is refused, and mended where somebody said it',
    (text) => {
      expect(textSchema.safeParse(text).success).toBe(false);
      expect(textSchema.safeParse(toStorable(text)).success).toBe(true);
    },
  );

  it('is none with a whole pair', () => {
    expect(textSchema.parse('👍')).toBe('👍');
    expect(toStorable('👍')).toBe('👍');
  });
});
