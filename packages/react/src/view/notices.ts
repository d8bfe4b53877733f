import type { MicrophoneState, SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { microphoneHelp } from './microphone-help.ts';
import { isFull, referenceOf } from './problem.ts';

export type NoticeKind =
  | 'offline'
  | 'reconnecting'
  | 'sound_blocked'
  | 'sound_stalled'
  | `microphone_${MicrophoneTrouble}`
  | 'trouble';

/** Something that the candidate should know while the interview stays on screen. */
export interface Notice {
  kind: NoticeKind;
  tone: 'warning' | 'danger' | 'calm';
  title: string;
  text: string;
  action: { name: 'sound' | 'microphone'; label: string } | null;
  reference: string | null;
}

/** What is said above the conversation: at most one about the connection and one about sound or microphone. */
export function noticesOf(state: SessionState, words: Words, userAgent: string): Notice[] {
  const about = [connectionNotice(state, words), deviceNotice(state, words, userAgent)];
  return about.filter((notice) => notice !== null);
}

function connectionNotice(state: SessionState, words: Words): Notice | null {
  const plain = { action: null, reference: null };
  if (state.connection === 'offline') {
    return {
      kind: 'offline',
      tone: 'warning',
      title: words.say('offline.title'),
      text: words.say('offline.text'),
      ...plain,
    };
  }
  if (state.connection === 'reconnecting') {
    if (state.error && isFull(state.error)) {
      return {
        kind: 'reconnecting',
        tone: 'warning',
        title: words.say('reconnecting.fullTitle'),
        text: words.say('reconnecting.full'),
        ...plain,
      };
    }
    const text =
      state.attempt > 1
        ? words.say('reconnecting.text', { attempt: state.attempt })
        : words.say('reconnecting.first');
    return { kind: 'reconnecting', tone: 'warning', title: words.say('reconnecting.title'), text, ...plain };
  }
  if (state.error && isTrouble(state.error.code)) {
    return {
      kind: 'trouble',
      tone: 'warning',
      title: words.say('trouble.title'),
      text: words.say('trouble.text'),
      action: null,
      reference: referenceOf(state.error, words),
    };
  }
  return null;
}

function deviceNotice(state: SessionState, words: Words, userAgent: string): Notice | null {
  if (state.sound === 'blocked' || state.sound === 'stalled') return soundNotice(state.sound, words);
  switch (state.microphone) {
    case 'off':
    case 'opening':
    case 'open':
      return null;
    default:
      return microphoneNotice(state.microphone, words, userAgent);
  }
}

function soundNotice(sound: 'blocked' | 'stalled', words: Words): Notice {
  const blocked = sound === 'blocked';
  return {
    kind: blocked ? 'sound_blocked' : 'sound_stalled',
    tone: blocked ? 'calm' : 'warning',
    title: words.say(blocked ? 'sound.title' : 'stalled.title'),
    text: words.say(blocked ? 'sound.text' : 'stalled.text'),
    action: { name: 'sound', label: words.say(blocked ? 'sound.continue' : 'stalled.restart') },
    reference: null,
  };
}

/** What keeps a microphone from being heard. */
export type MicrophoneTrouble = Exclude<MicrophoneState, 'off' | 'opening' | 'open'>;

/** Each trouble in its own words. No way on where nothing in the browser can mend it: typing is there. */
export function microphoneNotice(trouble: MicrophoneTrouble, words: Words, userAgent: string): Notice {
  const kind = `microphone_${trouble}` as const;
  const mendable = trouble !== 'forbidden' && trouble !== 'insecure';
  const passing = trouble === 'lost' || trouble === 'silenced' || trouble === 'busy';
  return {
    kind,
    tone: passing ? 'warning' : 'danger',
    title: words.say(`${trouble}.title`),
    text: words.say(trouble === 'denied' ? microphoneHelp(userAgent) : `${trouble}.text`),
    action: mendable ? { name: 'microphone', label: words.say('common.checkAgain') } : null,
    reference: passing ? null : referenceOf({ code: kind, requestId: null }, words),
  };
}

/** Failures after which the interview goes on by itself. */
function isTrouble(code: string): boolean {
  return code === 'vendor_failed' || code === 'unavailable' || code === 'internal';
}
