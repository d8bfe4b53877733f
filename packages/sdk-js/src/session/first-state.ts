import type { InterviewProgress, Session } from '@vivavoce/contract/plain';
import type { Remembered } from '../core/memory.ts';
import type { Store } from '../core/store.ts';
import type { CaptionLine, ClientEventData, SessionState } from '../types.ts';

export type InterviewStore = Store<SessionState, ClientEventData>;

/** The state before anything has happened in this tab. */
export function firstState(
  record: Session,
  { pending, deviceId = null, draft = '', left = false }: Omit<Remembered, 'token'>,
  transcript: CaptionLine[],
): SessionState {
  return {
    record,
    connection: 'idle',
    attempt: 0,
    phase: 'connecting',
    turnMode: 'conversational',
    progress: { ...record.progress, clockRunning: false },
    takesRequests: false,
    transcript,
    muted: false,
    microphone: 'off',
    deviceId,
    sound: 'off',
    draft,
    left,
    pendingAnswers: pending,
    evaluation: { status: 'none' },
    error: null,
  };
}

/** The clock stands still while nobody is connected: what had passed until then is taken off once. */
export function standStill(progress: InterviewProgress, elapsedMs: number): InterviewProgress {
  if (!progress.clockRunning) return progress;
  return { ...progress, clockRunning: false, remainingMs: Math.max(0, progress.remainingMs - elapsedMs) };
}
