import type { ClientEventData, ClientEventType, InterviewSession } from '@vivavoce/sdk';
import { useEffect } from 'react';
import { useLatest } from './use-interview.ts';

/** The React name of every event; exhaustive, so a new event must get one. */
const HANDLERS = {
  'session.created': 'onSessionCreated',
  'session.consented': 'onSessionConsented',
  'session.queued': 'onSessionQueued',
  'session.live': 'onSessionLive',
  'session.suspended': 'onSessionSuspended',
  'session.ended': 'onSessionEnded',
  'session.abandoned': 'onSessionAbandoned',
  'session.failed': 'onSessionFailed',
  'session.progress': 'onSessionProgress',
  'session.control': 'onSessionControl',
  'evaluation.progress': 'onEvaluationProgress',
  'evaluation.completed': 'onEvaluationCompleted',
  'evaluation.failed': 'onEvaluationFailed',
  state: 'onState',
  caption: 'onCaption',
  phase: 'onPhase',
  connection: 'onConnection',
  microphone: 'onMicrophone',
  error: 'onError',
} as const satisfies Record<ClientEventType, `on${string}`>;

/** One optional handler per event of the session: `session.ended` is `onSessionEnded`, `caption` is `onCaption`. */
export type SessionEventHandlers = {
  [T in ClientEventType as (typeof HANDLERS)[T]]?: (data: ClientEventData[T]) => void;
};

const TYPES = Object.keys(HANDLERS) as ClientEventType[];

/** Calls the handlers for the events of a session; they may change with every render. */
export function useSessionEvents(session: InterviewSession | null, handlers: SessionEventHandlers): void {
  const latest = useLatest(handlers);
  useEffect(() => {
    if (!session) return;
    const listen = <T extends ClientEventType>(type: T) =>
      session.on(type, (data) => {
        const handler = latest.current[HANDLERS[type]] as ((data: ClientEventData[T]) => void) | undefined;
        handler?.(data);
      });
    const stops = TYPES.map((type) => listen(type));
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, latest]);
}
