import {
  APPLICATION_EVENT_TYPES,
  RESUME_EVENT_TYPES,
  SESSION_EVENT_TYPES,
  TAILORING_EVENT_TYPES,
  type WEBHOOK_EVENT_TYPES,
  type WebhookEventData,
} from '@vivavoce/contract/events';
import type { WebhookEvent } from './schema.ts';

type EventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What each event says: a type that is added here or there alone does not compile. */
const DATA: WebhookEventData = {
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
  'resume.created': { candidateId: 'cnd_4fVb0kQm2xYt7cNpLr8sDw' },
  'resume.progress': { page: 2, pages: 3 },
  'resume.parsed': { version: 1 },
  'resume.failed': { code: 'resume_encrypted' },
  'resume.edited': { version: 2 },
  'tailoring.created': {},
  'tailoring.matched': {},
  'tailoring.section': { section: 'work', proposalIds: ['prp_4fVb0kQm2xYt7cNpLr8sDw'] },
  'tailoring.finished': { state: 'done' },
  'tailoring.decided': { proposalIds: ['prp_4fVb0kQm2xYt7cNpLr8sDw'] },
  'tailoring.letter': { state: 'done' },
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
  const resume = { type: 'resume', id: 'res_4fVb0kQm2xYt7cNpLr8sDw' };
  const tailoring = { type: 'tailoring', id: 'tlr_4fVb0kQm2xYt7cNpLr8sDw' };
  return Object.fromEntries([
    ...SESSION_EVENT_TYPES.map((type) => [type, of(type, session)]),
    ...APPLICATION_EVENT_TYPES.map((type) => [type, of(type, application)]),
    ...RESUME_EVENT_TYPES.map((type) => [type, of(type, resume)]),
    ...TAILORING_EVENT_TYPES.map((type) => [type, of(type, tailoring)]),
  ]);
}
