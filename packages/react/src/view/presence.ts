import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import type { PresenceState } from './presence-state.ts';

export interface PresenceView {
  state: PresenceState;
  /** `Ava is speaking` */
  word: string;
  /** One sentence on what that means for the candidate. */
  hint: string;
  /** Which level moves the shape. */
  source: 'input' | 'output' | 'none';
}

/** How long "thinking" may last before the widget says that it is unusual. */
export const THINKING_SLOW_MS = 8_000;

export function presenceState(state: SessionState): PresenceState {
  if (state.connection !== 'live') return state.connection === 'connecting' ? 'connecting' : 'away';
  switch (state.phase) {
    case 'speaking':
      return 'speaking';
    case 'thinking':
      return 'thinking';
    case 'candidate_speaking':
      return 'you';
    case 'connecting':
      return isPaused(state) ? 'paused' : 'connecting';
    case 'listening':
      if (isPaused(state)) return 'paused';
      return state.muted ? 'muted' : 'listening';
    case 'ended':
      return 'away';
  }
}

/** Connected, something was said, and yet the clock stands still: the interview waits. */
export function isPaused(state: SessionState): boolean {
  return (
    state.connection === 'live' &&
    !state.progress.clockRunning &&
    state.transcript.length > 0 &&
    (state.phase === 'listening' || state.phase === 'connecting')
  );
}

/** Words and shape for the state. `slow`: "thinking" has lasted longer than {@link THINKING_SLOW_MS}. */
export function presenceView(state: SessionState, words: Words, slow = false): PresenceView {
  const presence = presenceState(state);
  const name = state.record.template.interviewerName;
  const voice = canSpeak(state);
  switch (presence) {
    case 'connecting':
      return { state: presence, word: words.say('connecting.title', { name }), hint: '', source: 'none' };
    case 'listening':
      return {
        state: presence,
        word: words.say(voice ? 'presence.listening' : 'presence.yourTurn', { name }),
        hint: listeningHint(state, words),
        source: voice ? 'input' : 'none',
      };
    case 'you':
      return {
        state: presence,
        word: words.say('presence.you'),
        hint: words.say('presence.youHint'),
        source: 'input',
      };
    case 'thinking':
      return {
        state: presence,
        word: words.say('presence.thinking', { name }),
        hint: words.say(slow ? 'presence.thinkingSlow' : 'presence.thinkingHint'),
        source: 'none',
      };
    case 'speaking':
      return {
        state: presence,
        word: words.say('presence.speaking', { name }),
        hint: speakingHint(state, words),
        source: 'output',
      };
    case 'muted':
      return {
        state: presence,
        word: words.say('presence.listening', { name }),
        hint: words.say('presence.mutedHint'),
        source: 'none',
      };
    case 'paused':
      return {
        state: presence,
        word: words.say('presence.paused'),
        hint: words.say('presence.pausedHint'),
        source: 'none',
      };
    case 'away':
      return {
        state: presence,
        word: words.say('presence.away', { name }),
        hint: words.say('presence.awayHint'),
        source: 'none',
      };
  }
}

/** Whether a microphone is open, muted or not. */
export function canSpeak(state: SessionState): boolean {
  return state.microphone === 'open';
}

function listeningHint(state: SessionState, words: Words): string {
  if (!canSpeak(state)) {
    const mayOpen = state.record.consent?.voice === true && state.microphone === 'off';
    return words.say(mayOpen ? 'presence.microphoneOffHint' : 'presence.yourTurnHint');
  }
  return words.say(state.turnMode === 'coding' ? 'presence.codingHint' : 'presence.listeningHint');
}

function speakingHint(state: SessionState, words: Words): string {
  if (!canSpeak(state)) return words.say('presence.speakingTyped');
  return words.say(state.muted ? 'presence.mutedHint' : 'presence.speakingHint');
}
