import type { InterviewSession, SessionState } from '../types.ts';

/** Waits (bounded) until the state is as wanted; answers it. */
export function until(
  session: InterviewSession,
  met: (state: SessionState) => boolean,
  timeoutMs = 20_000,
): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const state = session.getState();
      if (!met(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    };
    const timer = setTimeout(() => {
      stop();
      const { connection, phase, error, evaluation } = session.getState();
      reject(
        new Error(
          `The state did not come: ${JSON.stringify({ connection, phase, error: error?.code, evaluation })}`,
        ),
      );
    }, timeoutMs);
    const stop = session.subscribe(check);
    check();
  });
}

/** A storage as a browser's tab has one. */
export function memoryStorage() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
