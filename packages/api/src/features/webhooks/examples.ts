import {
  APPLICATION_EVENT_TYPES,
  type ApplicationEventData,
  SESSION_EVENT_TYPES,
  type SessionEventData,
  type WEBHOOK_EVENT_TYPES,
} from '@vivavoce/contract/events';
import type { WebhookEvent } from './schema.ts';

type EventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What each event says: a type that is added here or there alone does not compile. */
const DATA: SessionEventData & ApplicationEventData = {
  'session.created': { status: 'created' },
  'session.consented': { status: 'consented' },
  'session.queued': { status: 'queued' },
  'session.live': { status: 'live' },
  'session.suspended': { status: 'suspended' },
  'session.ended': { status: 'ended', reason: 'completed' },
  'session.abandoned': { status: 'abandoned' },
  'session.failed': { status: 'failed', code: 'vendor_failed' },
  'session.progress': {
    questionNumber: 2,
    questionCount: 5,
    questionTitle: 'A decision you changed',
    questionHint: '',
    remainingMs: 540_000,
    clockRunning: true,
  },
  'session.control': { type: 'mode', turnMode: 'coding' },
  'evaluation.progress': { questionsDone: 3, questionCount: 5 },
  'evaluation.completed': { evaluationId: 'evl_4fVb0kQm2xYt7cNpLr8sDw' },
  'evaluation.failed': { code: 'vendor_failed' },
  'application.created': { status: 'saved' },
  'application.status': { from: 'saved', to: 'applied' },
  'application.changed': { fields: ['title'] },
  'application.note': { noteId: 'apn_4fVb0kQm2xYt7cNpLr8sDw' },
  'application.reminder': { reminderId: 'apr_4fVb0kQm2xYt7cNpLr8sDw' },
  'application.message': { messageId: 'apm_4fVb0kQm2xYt7cNpLr8sDw' },
  'application.practice': { sessionId: 'ses_4fVb0kQm2xYt7cNpLr8sDw' },
  'application.practice_draft': { state: 'ready' },
};

/** An event of each type, as it is sent. */
export function exampleEvents(): Record<string, { value: WebhookEvent }> {
  const of = (type: EventType, subject: WebhookEvent['subject']) => ({
    value: {
      id: 'evt_4fVb0kQm2xYt7cNpLr8sDw',
      type,
      timestamp: '2026-11-01T09:30:00.000Z',
      mode: 'test' as const,
      subject,
      sequence: 7,
      data: { ...DATA[type] },
    },
  });
  const session = { type: 'session', id: 'ses_4fVb0kQm2xYt7cNpLr8sDw' };
  const application = { type: 'application', id: 'app_4fVb0kQm2xYt7cNpLr8sDw' };
  return Object.fromEntries([
    ...SESSION_EVENT_TYPES.map((type) => [type, of(type, session)]),
    ...APPLICATION_EVENT_TYPES.map((type) => [type, of(type, application)]),
  ]);
}
