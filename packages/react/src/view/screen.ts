import type { SessionState, VivavoceErrorShape } from '@vivavoce/sdk';
import { isOver, isUnderWay } from './session-status.ts';

/** Which screen the widget shows. Exactly one at any moment. */
export type ScreenName =
  | 'loading'
  | 'elsewhere'
  | 'consent'
  | 'devices'
  | 'connecting'
  | 'room'
  | 'left'
  | 'replaced'
  | 'finishing'
  | 'result'
  | 'submitted'
  | 'unjudged'
  | 'problem';

export type Screen =
  | { name: Exclude<ScreenName, 'problem'> }
  | {
      name: 'problem';
      error: ScreenError;
      /** The action that failed; `null` where the session itself did. */
      action: InterviewAction | null;
    };

/** What the candidate (or a reload) asked for and is being done. */
export type InterviewAction = 'open' | 'consent' | 'microphone' | 'join' | 'end' | 'pause' | 'sound';

/** What a failure screen is made from. */
export type ScreenError = Pick<VivavoceErrorShape, 'code' | 'requestId'>;

/**
 * How far the candidate has come by their own actions, beside what the session itself says: `waiting` before the first action,
 * `joining` once they (or a reload) asked to join, `left` after leaving without ending.
 */
export type Step = 'waiting' | 'joining' | 'left';

export interface ScreenInput {
  /** `null` until the session is there. */
  state: SessionState | null;
  step: Step;
  /** Another tab is in this interview. */
  elsewhere: unknown;
  /** Why the last action failed; `null` while nothing is wrong. */
  failure: ScreenError | null;
  /** The action that failed so. */
  failedAction: InterviewAction | null;
}

/** Codes that have a place of their own inside a screen, and so never take the whole screen. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set([
  'connection_replaced',
  'microphone_busy',
  'microphone_denied',
  'microphone_forbidden',
  'microphone_insecure',
  'microphone_lost',
  'microphone_missing',
  'microphone_silenced',
  'sound_blocked',
  'sound_stalled',
]);

/** Whether a failure takes the whole screen. */
export function isBlocking({ code }: ScreenError): boolean {
  return !SHOWN_IN_PLACE.has(code);
}

/** Chooses the screen. Pure: the same input gives the same screen. */
export function screenOf({ state, step, elsewhere, failure, failedAction }: ScreenInput): Screen {
  const blocking = failure && isBlocking(failure) ? failure : null;
  if (!state && blocking) return problem(blocking, failedAction);
  if (!state) return { name: elsewhere ? 'elsewhere' : 'loading' };
  if (isOver(state.record.status) || state.phase === 'ended') return overScreen(state);
  if (state.connection === 'replaced') return { name: 'replaced' };
  /* Left before a reload, too: they come back by a click. */
  if (step === 'left' || (step === 'waiting' && state.left)) return { name: 'left' };
  if (blocking) return problem(blocking, failedAction);
  return openScreen(state, step);
}

function openScreen(state: SessionState, step: Step): Screen {
  switch (state.connection) {
    case 'live':
    case 'reconnecting':
    case 'offline':
      if (isInRoom(state)) return { name: 'room' };
      return beforeRoom(state, step);
    case 'closed':
      return problem(state.error ?? { code: 'connection_lost', requestId: null });
    case 'connecting':
      return { name: 'connecting' };
    case 'idle':
    case 'replaced':
      return beforeRoom(state, step);
  }
}

function beforeRoom(state: SessionState, step: Step): Screen {
  if (step === 'joining') return { name: 'connecting' };
  const { consent, status } = state.record;
  if (consent?.voice) return { name: 'devices' };
  /* Who chose to type has no microphone to check: they choose anew, or come back to what has begun. */
  return { name: isUnderWay(status) ? 'left' : 'consent' };
}

/** Whether the interviewer has been there: something was said, or it is somebody's move. */
function isInRoom(state: SessionState): boolean {
  return state.phase !== 'connecting' || state.transcript.length > 0;
}

function overScreen(state: SessionState): Screen {
  const { record, evaluation } = state;
  if (evaluation.status === 'done') return { name: 'result' };
  if (record.endReason === 'failed')
    return problem(state.error ?? { code: record.failure ?? 'internal', requestId: null });
  if (evaluation.status === 'failed') return { name: 'unjudged' };
  if (evaluation.status === 'submitted' || record.template.resultVisibility === 'tenant')
    return { name: 'submitted' };
  /* Nobody will tell of a result any more. */
  if (state.error && isBlocking(state.error) && !state.error.retryable) return problem(state.error);
  return { name: 'finishing' };
}

function problem({ code, requestId }: ScreenError, action: InterviewAction | null = null): Screen {
  return { name: 'problem', error: { code, requestId }, action };
}
