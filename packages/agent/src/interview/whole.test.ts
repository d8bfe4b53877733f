import type { Template } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { Replay, type ReplayStages } from '../testing/replay.ts';
import {
  type InterviewContext,
  type InterviewEvent,
  type InterviewState,
  initialInterviewState,
  planReply,
  reduceInterview,
} from './machine.ts';
import type { Move } from './moves.ts';

/** The turn machine and the interview machine together, in virtual time: whole interviews, with whoever does not play along. */
const TEMPLATE: Template = {
  id: 'tpl_1',
  slug: 'screen',
  version: 1,
  title: 'Screen',
  kind: 'screening',
  locale: 'en-GB',
  resultVisibility: 'tenant',
  interviewer: { name: 'Ava', persona: 'Warm.' },
  questions: [
    'First question, which takes a while: is it?',
    'Second question, which takes a while: is it?',
    'Third question, which takes a while: is it?',
  ].map((text, index) => ({
    id: `q${index}`,
    title: text,
    text,
    hint: '',
    maxFollowUps: 1,
    criterionIds: ['c'],
  })),
  criteria: [
    {
      id: 'c',
      name: 'C',
      description: 'C.',
      levels: [
        { label: 'a', anchor: 'a' },
        { label: 'b', anchor: 'b' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 1,
  turn: { mode: 'conversational' },
  createdAt: '2026-01-01T00:00:00Z',
};

interface Options {
  /** What the candidate answers; `null` says nothing. */
  answer: () => string | null;
  /** `false`: every request to the model fails. */
  model?: boolean;
  stages?: Partial<ReplayStages>;
  timeBudgetMs?: number;
  /** How many of the interviewer's replies the candidate interrupts. */
  interruptions?: number;
}

function hold({
  answer,
  model = true,
  stages,
  timeBudgetMs = TEMPLATE.timeBudgetMs,
  interruptions = 0,
}: Options) {
  const context: InterviewContext = {
    template: { ...TEMPLATE, timeBudgetMs },
    locale: 'en-GB',
    candidateName: null,
  };
  let state: InterviewState = initialInterviewState();
  let interrupted = 0;
  const replies = new Map<number, { move: Move; text: string }>();
  const replay: Replay = new Replay({
    stages: { wordMs: 200, ...stages },
    replyText: (id, effect) => {
      if (effect.type !== 'start_reply' && effect.type !== 'say_fallback') return null;
      const plan = planReply(state, effect.cause, {
        context,
        atMs: replay.nowMs,
        modelFailed: effect.type === 'say_fallback' || model,
      });
      if (plan.kind === 'generate') return null;
      replies.set(id, plan);
      return plan.text;
    },
    onEffect: (effect) => {
      switch (effect.type) {
        case 'report_timings': {
          const reply = replies.get(effect.replyId);
          if (reply) tell({ type: 'reply_started', move: reply.move });
          interrupted += 1;
          if (interrupted <= interruptions) replay.says(replay.nowMs + 700, 'But let me say one more thing.');
          return;
        }
        case 'commit_user_turn':
          tell({ type: 'answered', text: effect.text, input: effect.input });
          return;
        case 'commit_assistant_turn': {
          const reply = replies.get(effect.replyId);
          if (!reply) return;
          const heardShare = effect.text.length / reply.text.length;
          tell({
            type: 'reply_heard',
            move: reply.move,
            text: effect.text,
            interrupted: effect.interrupted,
            heardShare,
          });
          const said = state.stage === 'over' ? null : answer();
          if (said !== null && !effect.interrupted) replay.says(replay.nowMs + 700, said);
          return;
        }
        default:
          return;
      }
    },
  });

  function tell(
    event: {
      [K in InterviewEvent['type']]: Omit<Extract<InterviewEvent, { type: K }>, 'atMs'>;
    }[InterviewEvent['type']],
  ) {
    const step = reduceInterview(state, { ...event, atMs: replay.nowMs } as InterviewEvent, context);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'over') replay.at(replay.nowMs, { type: 'end', reason: effect.reason });
      if (effect.type === 'wrap_up_due') replay.at(replay.nowMs, { type: 'wrap_up_due' });
    }
  }

  tell({ type: 'clock_started' });
  replay.at(0, { type: 'opened', opening: 'greet' });
  replay.at(0, { type: 'client_connected', soundAllowed: true, microphone: true });
  for (let atMs = 0; atMs < timeBudgetMs; atMs += 1_000) {
    replay.run(atMs);
    if (replay.state.closed !== null) break;
    const spent = timeBudgetMs - Math.min(90_000, Math.max(20_000, timeBudgetMs / 10));
    if (atMs >= spent) tell({ type: 'time_checked' });
  }
  const record = replay.log.flatMap(({ effect }) =>
    effect.type === 'commit_user_turn' || effect.type === 'commit_assistant_turn'
      ? [{ who: effect.type === 'commit_user_turn' ? 'candidate' : 'interviewer', text: effect.text }]
      : [],
  );
  return {
    replay,
    record,
    said: record.filter(({ who }) => who === 'interviewer').map(({ text }) => text),
    state,
  };
}

const LONG = 'I did the whole of it together with my team and we finished it on time last year.';

describe('a whole interview', () => {
  it('asks every question once, in order, and ends itself', () => {
    const { replay, record, said } = hold({ answer: () => LONG });
    expect(replay.state.closed).toBe('completed');
    const all = said.join(' ');
    for (const { text } of TEMPLATE.questions) expect(all.split(text)).toHaveLength(2);
    expect(all.indexOf('First')).toBeLessThan(all.indexOf('Second'));
    expect(said.at(-1)).toContain('Goodbye');
    for (const [index, entry] of record.entries())
      expect(entry.who).toBe(index % 2 ? 'candidate' : 'interviewer');
  });

  it('is held by its own words when the model never answers', () => {
    const { replay, said } = hold({ answer: () => LONG, model: false });
    expect(replay.state.closed).toBe('completed');
    expect(said.join(' ')).toContain('Third question, which takes a while: is it?');
  });

  it('ends with a candidate who never says a word, and each question was asked', () => {
    const { replay, record, said } = hold({ answer: () => null });
    expect(replay.state.closed).toBe('completed');
    expect(record.every(({ who }) => who === 'interviewer')).toBe(true);
    for (const { text } of TEMPLATE.questions) expect(said.join(' ')).toContain(text);
  });

  it('ends with a recogniser that never answers', () => {
    const { replay, said } = hold({ answer: () => LONG, stages: { sttFinalMs: null, interimLagMs: null } });
    expect(['completed', 'time']).toContain(replay.state.closed);
    expect(said.some((text) => text.includes("couldn't hear"))).toBe(true);
  });

  it('ends without a voice, in captions', () => {
    const { replay, said } = hold({ answer: () => LONG, stages: { ttsFirstByteMs: null } });
    expect(replay.state.closed).toBe('completed');
    expect(said.at(-1)).toContain('Goodbye');
  });

  it('ends in time with a candidate who does not stop', () => {
    const { replay } = hold({
      answer: () => 'and then we went on '.repeat(80).trim(),
      timeBudgetMs: 120_000,
    });
    expect(replay.state.closed).toBe('time');
    expect(replay.nowMs).toBeLessThanOrEqual(130_000);
  });

  it('asks again what was not heard, and ends, with a candidate who interrupts', () => {
    const { replay, record } = hold({ answer: () => LONG, interruptions: 2 });
    expect(replay.all('commit_assistant_turn').filter((turn) => turn.interrupted)).toHaveLength(2);
    expect(replay.state.closed).toBe('completed');
    const all = record.map(({ text }) => text).join(' ');
    for (const { text } of TEMPLATE.questions) expect(all).toContain(text);
  });

  it('moves on, and ends, with a candidate who lets no question be finished', () => {
    const { replay, record } = hold({ answer: () => LONG, interruptions: 5 });
    expect(replay.state.closed).toBe('completed');
    const begun = record.filter(({ text }) => text.includes('First question') || text.startsWith('Hello'));
    expect(begun).toHaveLength(3);
  });
});
