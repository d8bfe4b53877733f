import type { SessionState } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { live, session } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { problemView } from './problem.ts';
import { type ScreenInput, screenOf } from './screen.ts';

type Change = Omit<Partial<SessionState>, 'record'> & { record?: Partial<SessionState['record']> };

function state({ record = {}, ...change }: Change = {}): SessionState {
  return { ...live, ...change, record: { ...session, ...record } };
}

/** Before anybody has joined. */
const early: Change = { connection: 'idle', phase: 'connecting', transcript: [] };
const typing = { noticeVersion: '1', locale: 'en', voice: false, agreedAt: '' };
const over: Change = { phase: 'ended', connection: 'closed' };

const TABLE: Record<string, [input: Partial<ScreenInput>, screen: string]> = {
  'nothing is there yet': [{ state: null }, 'loading'],
  'opening failed': [{ state: null, failure: { code: 'template_unknown', requestId: null } }, 'problem'],
  'nobody has agreed': [
    { state: state({ ...early, record: { status: 'created', consent: null } }) },
    'consent',
  ],
  'agreed, not joined': [{ state: state({ ...early, record: { status: 'consented' } }) }, 'devices'],
  'the microphone was denied before joining': [
    {
      state: state({ ...early, microphone: 'denied', record: { status: 'consented' } }),
      failure: { code: 'microphone_denied', requestId: null },
    },
    'devices',
  ],
  'typing was chosen, and joining given up': [
    { state: state({ ...early, record: { status: 'consented', consent: typing } }) },
    'consent',
  ],
  'typing was chosen, and joining given up once it was under way': [
    { state: state({ ...early, record: { status: 'queued', consent: typing } }) },
    'left',
  ],
  'joining, nothing has begun': [{ state: state(early), step: 'joining' }, 'connecting'],
  'the socket opens': [{ state: state({ ...early, connection: 'connecting' }) }, 'connecting'],
  'connected, the interviewer is not there': [
    { state: state({ ...early, connection: 'live' }), step: 'joining' },
    'connecting',
  ],
  'the network went before joining': [{ state: state({ ...early, connection: 'offline' }) }, 'devices'],
  'joining failed for want of a place': [
    {
      state: state({ ...early, record: { status: 'queued' } }),
      failure: { code: 'at_capacity', requestId: null },
    },
    'problem',
  ],
  'it is the candidate’s move': [{ state: state() }, 'room'],
  'the interviewer begins': [{ state: state({ transcript: [], phase: 'speaking' }) }, 'room'],
  'the connection is lost in mid-interview': [{ state: state({ connection: 'reconnecting' }) }, 'room'],
  'the network is away in mid-interview': [{ state: state({ connection: 'offline' }) }, 'room'],
  'the microphone failed in mid-interview': [
    { state: state({ microphone: 'lost' }), failure: { code: 'microphone_lost', requestId: null } },
    'room',
  ],
  'the connection is closed for good': [{ state: state({ connection: 'closed' }) }, 'problem'],
  'another tab took over': [{ state: state({ connection: 'replaced' }) }, 'replaced'],
  'the candidate left': [{ state: state({ connection: 'closed' }), step: 'left' }, 'left'],
  'the interview ended, and nobody will tell of its evaluation': [
    {
      state: state({
        ...over,
        error: { code: 'token_expired', message: '', fix: '', retryable: false, requestId: null, fields: [] },
      }),
    },
    'problem',
  ],
  'the interview ended, and its evaluation could not be read now': [
    {
      state: state({
        ...over,
        error: { code: 'unavailable', message: '', fix: '', retryable: true, requestId: null, fields: [] },
      }),
    },
    'finishing',
  ],
  'the interview ended, nothing is known of the evaluation': [{ state: state(over) }, 'finishing'],
  'the evaluation runs': [
    { state: state({ ...over, evaluation: { status: 'running', questionsDone: 1, questionCount: 5 } }) },
    'finishing',
  ],
  'the interview was abandoned': [
    { state: state({ ...over, record: { status: 'abandoned' } }) },
    'finishing',
  ],
  'the result goes to the tenant': [
    { state: state({ ...over, record: { template: { ...session.template, resultVisibility: 'tenant' } } }) },
    'submitted',
  ],
  'the evaluation failed': [
    { state: state({ ...over, evaluation: { status: 'failed', code: 'vendor_failed' } }) },
    'unjudged',
  ],
  'the interview could not be carried out': [
    {
      state: state({
        ...over,
        record: { status: 'failed', endReason: 'failed', failure: 'unavailable' },
        evaluation: { status: 'failed', code: 'unavailable' },
      }),
    },
    'problem',
  ],
  'the evaluation failed, and the interview went to the tenant': [
    {
      state: state({
        ...over,
        record: {
          status: 'failed',
          endReason: 'completed',
          failure: 'vendor_failed',
          template: { ...session.template, resultVisibility: 'tenant' },
        },
        evaluation: { status: 'submitted' },
      }),
    },
    'submitted',
  ],
  'it ended in this tab although the candidate had left in it before': [
    { state: state(over), step: 'left' },
    'finishing',
  ],
};

describe('the screen', () => {
  for (const [when, [input, expected]] of Object.entries(TABLE)) {
    it(`is ${expected} when ${when}`, () => {
      expect(
        screenOf({
          state: null,
          step: 'waiting',
          elsewhere: null,
          failure: null,
          failedAction: null,
          ...input,
        }).name,
      ).toBe(expected);
    });
  }

  it('names what failed where the connection closed without a word', () => {
    const closed = screenOf({
      state: state({ connection: 'closed' }),
      step: 'waiting',
      elsewhere: null,
      failure: null,
      failedAction: null,
    });
    expect(closed).toEqual({
      name: 'problem',
      error: { code: 'connection_lost', requestId: null },
      action: null,
    });
  });

  it('asks where to go on before anything is opened, where another tab is in the interview', () => {
    const input = { state: null, step: 'waiting', failure: null, failedAction: null } as const;
    expect(screenOf({ ...input, elsewhere: {} }).name).toBe('elsewhere');
    expect(screenOf({ ...input, elsewhere: null }).name).toBe('loading');
  });

  it('is the one of who left, also after a reload, until they come back by a click', () => {
    const input = { elsewhere: null, failure: null, failedAction: null };
    const left = state({ connection: 'idle', left: true, record: { status: 'suspended' } });
    expect(screenOf({ ...input, state: left, step: 'waiting' }).name).toBe('left');
    expect(screenOf({ ...input, state: left, step: 'joining' }).name).toBe('connecting');
  });

  it('says of an erased session that it was erased, and nothing else', () => {
    const erased = screenOf({
      state: state({
        ...over,
        record: { status: 'failed', endReason: 'failed', failure: 'session_erased' },
        evaluation: { status: 'none' },
        transcript: [],
      }),
      step: 'waiting',
      elsewhere: null,
      failure: null,
      failedAction: null,
    });
    expect(erased).toMatchObject({ name: 'problem', error: { code: 'session_erased' } });
    const view = problemView({ code: 'session_erased', requestId: null }, createWords('en'), null);
    expect(view).toMatchObject({ title: 'This interview was erased', action: null });
    expect(view.text).toMatch(/^Nothing you said in it is kept\./);
  });

  it('names the action that failed', () => {
    const failure = { code: 'connection_lost', requestId: null } as const;
    const failed = screenOf({
      state: state(),
      step: 'joining',
      elsewhere: null,
      failure,
      failedAction: 'end',
    });
    expect(failed).toEqual({ name: 'problem', error: failure, action: 'end' });
  });
});
