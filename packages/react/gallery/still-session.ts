import type { ErrorCode, InterviewSession, SessionState } from '@vivavoce/sdk';
import type { GalleryState } from './state.ts';

export interface StillSession extends InterviewSession {
  /** Says something else from now on. */
  change(next: Partial<SessionState>): void;
}

/** A session that says one thing and stays so; what the candidate does leads where a picture of it can be taken. */
export function stillSession(
  first: SessionState,
  { levels = { input: 0, output: 0 }, silent, ends }: Pick<GalleryState, 'levels' | 'silent' | 'ends'> = {},
): StillSession {
  let state = first;
  const listeners = new Set<() => void>();
  const change = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const forever = () => new Promise<void>(() => {});
  return {
    id: first.record.id,
    change,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    on: () => () => {},
    async consent({ voice }) {
      const agreed = {
        noticeVersion: state.record.notice.version,
        locale: state.record.locale,
        voice,
        agreedAt: '',
      };
      change({ record: { ...state.record, consent: agreed } });
    },
    /* Back into what has begun; what has not, never begins. */
    join: async () => {
      if (first.left || first.transcript.length > 0)
        return change({ connection: 'live', phase: 'listening', left: false });
      return forever();
    },
    async say(text) {
      /* What stands in the field as it is sent was begun there. */
      const questionId = state.draft === text ? 'open-when-begun' : null;
      change({ pendingAnswers: [...state.pendingAnswers, { id: text, text, questionId }] });
      /* Given up for now, and yet kept to be sent with the next connection. */
      if (state.connection !== 'live') throw failed('connection_lost');
    },
    /* Taken at once, where there is somebody to take it. */
    async request(request) {
      if (state.connection !== 'live') throw failed('connection_lost');
      if (request !== 'skip') return;
      const { progress } = state;
      change({ progress: { ...progress, questionNumber: progress.questionNumber + 1 } });
    },
    describeSelf: async () => {},
    mute: (muted) => change({ muted }),
    setDraft: (draft) => change({ draft }),
    control: async (request) =>
      change({ turnMode: request.type === 'mode' ? request.mode : 'conversational' }),
    enableSound: async () => change({ sound: 'running' }),
    disableSound: () => change({ sound: 'off' }),
    async end() {
      if (ends === 'slowly') return forever();
      if (ends === 'never') throw failed('connection_lost');
      change({ phase: 'ended' });
    },
    refresh: () => {},
    leave: () => change({ microphone: 'off', connection: 'idle' }),
    pause: async () => change({ microphone: 'off', connection: 'idle' }),
    devices: {
      list: async () => [
        { deviceId: 'default', label: 'MacBook Pro Microphone (Built-in)' },
        { deviceId: 'headset', label: '' },
      ],
      open: async (deviceId) => change({ microphone: 'open', deviceId: deviceId ?? state.deviceId }),
      async testSpeaker() {
        if (silent) throw failed(silent);
      },
    },
    levels: () => levels,
    statistics: () => ({ droppedAudioMs: 0, underruns: 0 }),
    dispose: () => {},
  };
}

function failed(code: ErrorCode) {
  return Object.assign(new Error(code), { code, requestId: null });
}
