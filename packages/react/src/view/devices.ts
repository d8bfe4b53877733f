import type { MicrophoneState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { microphoneNotice, type Notice } from './notices.ts';

/** What the level check says. */
export interface DevicesView {
  word: string;
  hint: string;
  /** Whether the meter moves. */
  metering: boolean;
  notice: Notice | null;
  /** What the main button does now. */
  action: 'start' | 'unmute' | 'open' | 'wait';
  actionLabel: string;
}

export interface DevicesInput {
  microphone: MicrophoneState;
  /** Muted, as before a reload: then no sound comes in from an open microphone either. */
  muted: boolean;
  /** Enough sound came in to call it a voice. */
  heard: boolean;
  /** Nothing came in for {@link SILENT_AFTER_MS}. */
  silent: boolean;
}

export const SILENT_AFTER_MS = 6_000;
/** Loudness (0 to 1; this is -45 dBFS, above the noise of a room) from which sound counts as a voice, and for how long in all. */
export const HEARD_LEVEL = 0.25;
export const HEARD_FOR_MS = 240;

export function devicesView(input: DevicesInput, words: Words, userAgent: string): DevicesView {
  switch (input.microphone) {
    case 'open':
      if (input.muted) {
        return {
          word: words.say('devices.muted'),
          hint: words.say('devices.mutedHint'),
          metering: false,
          notice: null,
          action: 'unmute',
          actionLabel: words.say('controls.unmute'),
        };
      }
      return {
        ...openWords(input, words),
        metering: true,
        notice: null,
        action: 'start',
        actionLabel: words.say('devices.start'),
      };
    case 'opening':
      return {
        word: words.say('devices.opening'),
        hint: words.say('devices.openingHint'),
        metering: false,
        notice: null,
        action: 'wait',
        actionLabel: words.say('devices.start'),
      };
    case 'denied':
    case 'missing':
    case 'lost':
    case 'busy':
    case 'forbidden':
    case 'insecure':
    case 'silenced': {
      const notice = microphoneNotice(input.microphone, words, userAgent);
      return blocked(
        input.microphone === 'lost' ? { ...notice, text: words.say('missing.text') } : notice,
        words,
      );
    }
    case 'off':
      return {
        word: words.say('devices.off'),
        hint: words.say('devices.offHint'),
        metering: false,
        notice: null,
        action: 'open',
        actionLabel: words.say('devices.turnOn'),
      };
  }
}

/** What came of the speaker test: `blocked` by the browser until the candidate acts, or not played for another reason. */
export type SpeakerOutcome = 'played' | 'blocked' | 'failed';

export function speakerText(outcome: SpeakerOutcome, words: Words): string {
  switch (outcome) {
    case 'played':
      return words.say('devices.speakerPlayed');
    case 'blocked':
      return `${words.say('sound.title')} ${words.say('sound.text')}`;
    case 'failed':
      return words.say('devices.speakerFailed');
  }
}

function openWords({ heard, silent }: DevicesInput, words: Words): { word: string; hint: string } {
  if (heard) return { word: words.say('devices.heard'), hint: words.say('devices.heardHint') };
  if (silent) return { word: words.say('devices.silent'), hint: words.say('devices.silentHint') };
  return { word: words.say('devices.saySomething'), hint: words.say('devices.saySomethingHint') };
}

function blocked(notice: Notice, words: Words): DevicesView {
  return {
    word: words.say('devices.off'),
    hint: '',
    metering: false,
    notice,
    /* Nothing in the browser mends it: typing is the way on. */
    action: notice.action ? 'open' : 'wait',
    actionLabel: words.say('common.checkAgain'),
  };
}
