import { describe, expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { readAppearance, readStrings } from './options.ts';

describe('what the host sets', () => {
  const TABLE: Record<string, [given: Record<string, unknown> | undefined, read: unknown]> = {
    nothing: [undefined, {}],
    'all of it': [
      { colorScheme: 'dark', accent: '#123456', radiusPx: 4 },
      { colorScheme: 'dark', accent: '#123456', radiusPx: 4 },
    ],
    'a colour for each scheme': [
      { accent: { light: '#111111', dark: '#eeeeee', other: 1 } },
      { accent: { light: '#111111', dark: '#eeeeee' } },
    ],
    'values of the wrong kind': [{ colorScheme: 'pink', accent: 7, radiusPx: '4' }, {}],
  };
  for (const [what, [given, read]] of Object.entries(TABLE)) {
    it(`is read: ${what}`, () => expect(readAppearance(given)).toEqual(read));
  }

  it('replaces only sentences that the widget knows', () => {
    const given = { 'devices.start': 'Begin', nonsense: 'x' };
    expect(readStrings(given, en)).toEqual({ 'devices.start': 'Begin' });
  });
});
