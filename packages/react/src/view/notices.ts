import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { microphoneHelp } from './microphone-help.ts';
import { isFull, referenceOf } from './problem.ts';

export type NoticeKind =
  | 'offline'
  | 'reconnecting'
  | 'sound_blocked'
  | 'microphone_lost'
  | 'microphone_denied'
  | 'microphone_missing'
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
  if (state.sound === 'blocked') {
    return {
      kind: 'sound_blocked',
      tone: 'calm',
      title: words.say('sound.title'),
      text: words.say('sound.text'),
      action: { name: 'sound', label: words.say('sound.continue') },
      reference: null,
    };
  }
  const action = { name: 'microphone', label: words.say('common.checkAgain') } as const;
  switch (state.microphone) {
    case 'lost':
    case 'silenced':
      return {
        kind: 'microphone_lost',
        tone: 'warning',
        title: words.say('lost.title'),
        text: words.say('lost.text'),
        action,
        reference: null,
      };
    case 'denied':
      return deniedNotice(words, userAgent);
    case 'missing':
    case 'busy':
    case 'forbidden':
    case 'insecure':
      return missingNotice(words);
    case 'off':
    case 'opening':
    case 'open':
      return null;
  }
}

export function deniedNotice(words: Words, userAgent: string): Notice {
  return {
    kind: 'microphone_denied',
    tone: 'danger',
    title: words.say('denied.title'),
    text: words.say(microphoneHelp(userAgent)),
    action: { name: 'microphone', label: words.say('common.checkAgain') },
    reference: referenceOf({ code: 'microphone_denied', requestId: null }, words),
  };
}

export function missingNotice(words: Words): Notice {
  return {
    kind: 'microphone_missing',
    tone: 'danger',
    title: words.say('missing.title'),
    text: words.say('missing.text'),
    action: { name: 'microphone', label: words.say('common.checkAgain') },
    reference: referenceOf({ code: 'microphone_missing', requestId: null }, words),
  };
}

/** Failures after which the interview goes on by itself. */
function isTrouble(code: string): boolean {
  return code === 'vendor_failed' || code === 'unavailable' || code === 'internal';
}
