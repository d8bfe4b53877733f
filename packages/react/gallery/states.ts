import { ERRORS, type ErrorCode, type Evaluation, type Session } from '@vivavoce/contract/plain';
import type { SessionState, VivavoceErrorShape } from '@vivavoce/sdk';
import { APPLICATIONS_STATES } from './applications-states.ts';
import {
  evaluation,
  growing,
  live,
  partialEvaluation,
  session,
  transcript,
  unjudgedEvaluation,
} from './records.ts';
import type { GalleryState } from './state.ts';
import { TAILOR_STATES } from './tailor-states.ts';

function record(change: Partial<Session>): Session {
  return { ...session, ...change };
}

function room(change: Partial<SessionState>): GalleryState {
  return { state: { ...live, ...change } };
}

function before(change: Partial<SessionState>, status: Session['status'] = 'consented'): SessionState {
  const consent = status === 'created' ? null : session.consent;
  const progress = {
    ...session.progress,
    questionNumber: 0,
    questionTitle: '',
    questionHint: '',
    remainingMs: 900_000,
    clockRunning: false,
  };
  return {
    ...live,
    record: record({ status, consent, startedAt: null, progress }),
    connection: 'idle',
    phase: 'connecting',
    transcript: [],
    microphone: 'off',
    sound: 'off',
    progress,
    ...change,
  };
}

function over(change: Partial<SessionState>, changedRecord: Partial<Session> = {}): SessionState {
  return {
    ...live,
    record: record({
      status: 'evaluating',
      endedAt: '2026-11-20T10:15:00.000Z',
      endReason: 'completed',
      ...changedRecord,
    }),
    connection: 'closed',
    phase: 'ended',
    microphone: 'off',
    ...change,
  };
}

function done(result: Evaluation): GalleryState {
  return { state: over({ evaluation: { status: 'done', evaluation: result } }, { status: 'evaluated' }) };
}

function failure(
  code: ErrorCode,
  requestId: string | null = 'req_7Kq2mX9sT1dYwR3hNc4fVb',
): VivavoceErrorShape {
  const { title, fix, retryable } = ERRORS[code];
  return { code, message: title, fix, retryable, requestId, fields: [] };
}

const nobodyJudged: Evaluation = {
  ...evaluation,
  questions: evaluation.questions.map((question) => ({
    ...question,
    score: null,
    label: null,
    doneWell: null,
    toTry: null,
    criteria: question.criteria.map(({ criterionId, name }) => ({
      outcome: 'abstained',
      criterionId,
      name,
      reason: 'too_little_said',
    })),
  })),
};

const longTranscript = [1, 2, 3, 4, 5].flatMap((round) =>
  transcript.map((line) => ({
    ...line,
    key: `${line.key}-${round}`,
    sequence: (line.sequence ?? 0) + 4 * (round - 1),
  })),
);

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Every state that the widget can be in, by name. */
export const STATES = {
  ...TAILOR_STATES,
  ...APPLICATIONS_STATES,
  loading: { state: null },
  'loading-slow': { state: null, waitMs: 3_000 },
  'loading-stuck': { state: null, waitMs: 11_000 },
  'template-empty': { state: null, failure: failure('template_unknown') },
  'wrong-origin': { state: null, failure: failure('origin_not_allowed') },
  consent: { state: before({}, 'created') },
  'consent-screening': {
    state: before(
      {
        record: record({
          status: 'created',
          consent: null,
          mode: 'live',
          tenantName: 'Contoso Recruiting',
          template: {
            ...session.template,
            kind: 'screening',
            title: 'Customer support',
            resultVisibility: 'tenant',
          },
          notice: { ...session.notice, resultVisibility: 'tenant' },
        }),
      },
      'created',
    ),
  },
  'consent-past': { state: before({}, 'created'), kept: true },
  'past-result': { state: before({}, 'created'), kept: true, press: 'past' },
  'past-gone': { state: before({}, 'created'), kept: true, press: 'past-gone' },
  'past-forget': { state: before({}, 'created'), kept: true, press: 'past-forget' },
  devices: { state: before({ microphone: 'open' }) },
  'devices-heard': {
    state: before({ microphone: 'open' }),
    levels: { input: 0.3, output: 0 },
    waitMs: 1_000,
  },
  'devices-silent': { state: before({ microphone: 'open' }), waitMs: 7_000 },
  'devices-muted': { state: before({ microphone: 'open', muted: true }), waitMs: 7_000 },
  'devices-off': { state: before({}) },
  'devices-opening': { state: before({ microphone: 'opening' }) },
  'devices-played': { state: before({ microphone: 'open' }), press: 'speaker' },
  'devices-no-sound': { state: before({ microphone: 'open' }), press: 'speaker', silent: 'sound_blocked' },
  'devices-speaker-failed': {
    state: before({ microphone: 'open' }),
    press: 'speaker',
    silent: 'unavailable',
  },
  'microphone-denied': { state: before({ microphone: 'denied' }) },
  'microphone-busy': { state: before({ microphone: 'busy' }) },
  'microphone-forbidden': { state: before({ microphone: 'forbidden' }) },
  'microphone-missing': { state: before({ microphone: 'missing' }) },
  connecting: { state: before({ connection: 'connecting' }) },
  'connecting-slow': { state: before({ connection: 'connecting' }), waitMs: 3_000 },
  'connecting-stuck': { state: before({ connection: 'connecting' }), waitMs: 11_000 },
  'connecting-full': { state: before({ connection: 'connecting', error: failure('at_capacity') }) },
  'live-begin': room({
    transcript: [],
    phase: 'thinking',
    progress: { ...session.progress, questionNumber: 0 },
  }),
  'live-listening': room({}),
  'live-you': {
    ...room({
      phase: 'candidate_speaking',
      transcript: [...transcript, { ...growing.interviewer, final: true }, growing.candidate],
    }),
    levels: { input: 0.35, output: 0 },
    waitMs: 400,
  },
  'live-thinking': { ...room({ phase: 'thinking' }), waitMs: 300 },
  'live-thinking-slow': { ...room({ phase: 'thinking' }), waitMs: 9_000 },
  'live-speaking': {
    ...room({ phase: 'speaking', transcript: [...transcript, growing.interviewer] }),
    levels: { input: 0, output: 0.4 },
    waitMs: 400,
  },
  'live-interrupted': room({
    transcript: [
      ...transcript,
      { ...growing.interviewer, final: true, interrupted: true, text: 'You said the table was a day' },
      { ...growing.candidate, final: true, input: 'typed', text: 'Half a day, to be exact.' },
    ],
  }),
  'live-bidi': room({
    transcript: [
      ...transcript,
      { ...growing.interviewer, final: true, interrupted: true, text: 'You wrote \u202etxt.exe' },
    ],
  }),
  'live-mixed': room({
    phase: 'speaking',
    transcript: [
      { ...growing.candidate, final: true, sequence: 1, text: 'عملت على لوحة المبيعات مع الفريق.' },
      { ...growing.interviewer, text: 'ماذا غيّرت أولًا في Northwind Analytics?', heardCharacters: 19 },
    ],
  }),
  'live-scrolled': {
    ...room({
      transcript: longTranscript,
    }),
    press: 'scroll',
  },
  'live-long': room({
    record: record({
      displayName: longWord,
      tenantName: `${longWord} and the Royal Institute of Very Long Names`,
      template: {
        ...session.template,
        title: `Senior ${longWord} analyst`,
        interviewerName: 'Maximiliane-Alexandra',
      },
    }),
    progress: {
      ...session.progress,
      questionTitle: `About ${longWord}`,
      questionHint: `${longWord} `.repeat(3),
    },
    transcript: [
      ...transcript,
      { ...growing.candidate, final: true, text: `${longWord}${longWord} ${'and so on, '.repeat(60)}` },
      { ...growing.interviewer, key: 'empty', final: true, text: '   ' },
    ],
  }),
  'live-typing-only': room({
    microphone: 'off',
    record: record({ consent: session.consent && { ...session.consent, voice: false } }),
  }),
  'live-coding': room({ turnMode: 'coding' }),
  muted: room({ muted: true }),
  'muted-speaking': {
    ...room({ muted: true, phase: 'speaking' }),
    levels: { input: 0, output: 0.3 },
    waitMs: 300,
  },
  paused: room({ progress: { ...session.progress, clockRunning: false } }),
  reconnecting: {
    ...room({
      connection: 'reconnecting',
      attempt: 3,
      progress: { ...session.progress, clockRunning: false },
      pendingAnswers: [{ id: 'msg_1', text: 'I also told the head of sales.' }],
    }),
    typed: 'and then I added a freshness check',
  },
  'reconnecting-full': room({
    connection: 'reconnecting',
    attempt: 3,
    error: failure('at_capacity'),
    progress: { ...session.progress, clockRunning: false },
  }),
  offline: room({ connection: 'offline', progress: { ...session.progress, clockRunning: false } }),
  'sound-blocked': room({
    sound: 'blocked',
    phase: 'speaking',
    transcript: [...transcript, growing.interviewer],
  }),
  'device-lost': room({ microphone: 'lost' }),
  'device-denied': room({ microphone: 'denied' }),
  'device-silenced': room({ microphone: 'silenced' }),
  'device-busy': room({ microphone: 'busy' }),
  'device-forbidden': room({ microphone: 'forbidden' }),
  'device-insecure': room({ microphone: 'insecure' }),
  'device-off': room({ microphone: 'off' }),
  'sound-stalled': room({ sound: 'stalled' }),
  trouble: room({ error: failure('vendor_failed') }),
  menu: { ...room({}), press: 'menu' },
  'skip-confirm': { ...room({}), press: 'skip' },
  'end-confirm': { ...room({}), press: 'end' },
  'end-unsent': {
    ...room({
      connection: 'reconnecting',
      attempt: 3,
      pendingAnswers: [{ id: 'msg_1', text: 'I also told the head of sales.' }],
    }),
    press: 'end',
  },
  ending: { ...room({}), press: 'ended', ends: 'slowly' },
  'end-failed': { ...room({ connection: 'reconnecting', attempt: 3 }), press: 'ended', ends: 'never' },
  left: { ...room({}), press: 'leave' },
  'left-before': {
    state: { ...live, connection: 'idle', phase: 'connecting', microphone: 'off', left: true },
  },
  elsewhere: {
    state: { ...live, connection: 'idle', phase: 'connecting', microphone: 'off' },
    elsewhere: true,
  },
  'speak-confirm': {
    ...room({
      microphone: 'off',
      record: record({ consent: session.consent && { ...session.consent, voice: false } }),
    }),
    press: 'speak',
  },
  replaced: room({ connection: 'replaced' }),
  'link-expired': { state: null, failure: failure('token_expired') },
  'at-capacity': { state: null, failure: failure('at_capacity') },
  'session-limit': { state: null, failure: failure('session_limit') },
  'connection-closed': room({ connection: 'closed', error: failure('connection_lost', null) }),
  error: { state: null, failure: failure('internal') },
  unsupported: { state: null, failure: failure('unsupported', null) },
  ended: { state: over({ evaluation: { status: 'waiting' } }, { status: 'ended' }) },
  'ended-late': {
    state: over({ evaluation: { status: 'waiting' } }, { status: 'ended' }),
    waitMs: 61_000,
  },
  evaluating: { state: over({ evaluation: { status: 'running', questionsDone: 2, questionCount: 5 } }) },
  abandoned: {
    state: over(
      { evaluation: { status: 'waiting' } },
      { status: 'abandoned', endReason: 'abandoned', displayName: null },
    ),
  },
  'abandoned-unsaid': {
    state: over(
      { evaluation: { status: 'none' }, transcript: [] },
      { status: 'abandoned', endReason: 'abandoned' },
    ),
  },
  result: done(evaluation),
  'result-long': {
    state: over(
      { evaluation: { status: 'done', evaluation }, transcript: longTranscript },
      { status: 'evaluated' },
    ),
  },
  'result-quote': { ...done(evaluation), press: 'quote' },
  'result-partial': done(partialEvaluation),
  'result-unjudged': done(unjudgedEvaluation),
  'result-abstained': done(nobodyJudged),
  submitted: {
    state: over(
      { evaluation: { status: 'submitted' } },
      {
        tenantName: 'Contoso Recruiting',
        template: {
          ...session.template,
          kind: 'screening',
          title: 'Customer support',
          resultVisibility: 'tenant',
        },
      },
    ),
  },
  'submitted-asked': {
    state: over(
      { evaluation: { status: 'submitted' } },
      { template: { ...session.template, resultVisibility: 'tenant', asksSelfDescription: true } },
    ),
  },
  unjudged: { state: over({ evaluation: { status: 'failed', code: 'vendor_failed' } }) },
  erased: {
    state: over(
      { transcript: [], evaluation: { status: 'none' }, error: failure('session_erased', null) },
      { status: 'failed', endReason: 'failed', failure: 'session_erased' },
    ),
  },
  failed: { state: over({}, { status: 'failed', endReason: 'failed', failure: 'unavailable' }) },
} as const satisfies Record<string, GalleryState>;

export type StateName = keyof typeof STATES;

export function isStateName(text: string): text is StateName {
  return Object.hasOwn(STATES, text);
}

export function galleryState(name: StateName): GalleryState {
  return STATES[name];
}
