import { describe, expect, it } from 'vitest';
import { createWords } from '../words/translate.ts';
import { type DevicesInput, devicesView, HEARD_LEVEL } from './devices.ts';

const words = createWords('en');
const TABLE: Record<string, [input: DevicesInput, word: string, action: string, notice: string | null]> = {
  'the microphone is off': [
    { microphone: 'off', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    null,
  ],
  'the browser asks': [
    { microphone: 'opening', muted: false, heard: false, silent: false },
    'Waiting for the microphone',
    'wait',
    null,
  ],
  'nothing was said yet': [
    { microphone: 'open', muted: false, heard: false, silent: false },
    'Say a few words',
    'start',
    null,
  ],
  'a voice came in': [
    { microphone: 'open', muted: false, heard: true, silent: false },
    'We can hear you',
    'start',
    null,
  ],
  'nothing came in for long': [
    { microphone: 'open', muted: false, heard: false, silent: true },
    "We can't hear you yet",
    'start',
    null,
  ],
  'they are muted still': [
    { microphone: 'open', muted: true, heard: false, silent: true },
    "You're muted",
    'unmute',
    null,
  ],
  'the browser denies it': [
    { microphone: 'denied', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    'Your browser is blocking the microphone.',
  ],
  'there is none': [
    { microphone: 'missing', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    'No microphone was found.',
  ],
  'the system muted it': [
    { microphone: 'silenced', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    'Your system has muted the microphone.',
  ],
  'another program has it': [
    { microphone: 'busy', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    'Another program is using your microphone.',
  ],
  'the page may not use it, and only typing is a way on': [
    { microphone: 'forbidden', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'wait',
    "This page isn't allowed to use the microphone.",
  ],
  'the page is not secure, and only typing is a way on': [
    { microphone: 'insecure', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'wait',
    'There is no microphone on this page.',
  ],
  'it was pulled out': [
    { microphone: 'lost', muted: false, heard: false, silent: false },
    'Your microphone is off',
    'open',
    'Your microphone was disconnected.',
  ],
};

describe('the microphone check', () => {
  for (const [when, [input, word, action, notice]] of Object.entries(TABLE)) {
    it(`says "${notice ?? word}" when ${when}`, () => {
      const view = devicesView(input, words, '');
      expect([view.word, view.action, view.notice?.title ?? null]).toEqual([word, action, notice]);
    });
  }

  it('takes the noise of a room for no voice, and a soft voice for one', () => {
    const loudness = (decibels: number) => 1 + decibels / 60;
    expect(HEARD_LEVEL).toBeGreaterThan(loudness(-50));
    expect(HEARD_LEVEL).toBeLessThan(loudness(-40));
  });
});
