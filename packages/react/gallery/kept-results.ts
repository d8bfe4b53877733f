import type { KeptResult, Results } from '@vivavoce/sdk';
import { evaluation, session, transcript } from './records.ts';

const KEPT: KeptResult[] = [
  {
    sessionId: 'ses_past',
    title: 'Graduate analyst',
    endedAt: '2026-11-06T10:15:00.000Z',
    expiresAt: '2026-12-06T10:15:00.000Z',
  },
  {
    sessionId: 'ses_gone',
    title: 'Backend engineer',
    endedAt: '2026-10-30T09:00:00.000Z',
    expiresAt: '2026-11-29T09:00:00.000Z',
  },
];

/** A device that keeps two results, one of which was erased meanwhile; or none. */
export function keptResults(some: boolean): Results {
  let kept = some ? KEPT : [];
  return {
    list: () => kept,
    async open(sessionId) {
      if (sessionId === 'ses_gone') throw Object.assign(new Error('gone'), { code: 'session_erased' });
      const record = {
        ...session,
        id: sessionId,
        status: 'evaluated',
        endedAt: KEPT[0]?.endedAt ?? null,
      } as const;
      const state = { record, transcript, evaluation: { status: 'done', evaluation }, error: null } as const;
      return {
        id: sessionId,
        getState: () => state,
        subscribe: () => () => {},
        refresh: () => {},
        dispose: () => {},
      };
    },
    add: () => {},
    async forget(sessionId) {
      kept = kept.filter((result) => result.sessionId !== sessionId);
    },
  };
}
