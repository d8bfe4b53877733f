import { runs } from '@vivavoce/dev';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, history, REPLY_WORDS } from '../testing/histories.ts';
import type { TurnEffect } from './effects.ts';
import { TIMER_NAMES, type TurnEvent, type TurnEventBody } from './events.ts';
import { reduceTurn } from './reduce.ts';
import { initialTurnState, type TurnState } from './state.ts';
import { isTyping } from './typing.ts';

/** A world around the reducer: keeps what the runtime may rely on. */
interface World {
  state: TurnState;
  effects: TurnEffect[];
  /** Text heard of each reply: the longest that was reported while it was wanted. */
  heard: Map<number, string>;
  committed: Set<number>;
  /** Turns of the candidate so far, and how many there were when each reply was begun. */
  turns: number;
  begunAt: Map<number, { turns: number; speculative: boolean; answer: boolean }>;
  /** Turns that were answered aloud. */
  answered: Set<number>;
  ended: Set<number>;
}

function send(world: World, event: TurnEvent): void {
  const before = JSON.stringify(world.state);
  const { state, effects } = reduceTurn(world.state, event);
  expect(JSON.stringify(world.state)).toBe(before);
  world.state = state;
  for (const effect of effects) {
    world.effects.push(effect);
    track(world, effect);
    quietForTyping(world, effect);
  }
  invariants(world, event);
}

function track(world: World, effect: TurnEffect): void {
  const { committed, ended, heard } = world;
  switch (effect.type) {
    case 'commit_user_turn':
      world.turns += 1;
      return;
    case 'start_reply':
      world.begunAt.set(effect.replyId, {
        turns: world.turns,
        speculative: effect.speculative,
        answer: effect.cause.kind === 'answer',
      });
      return;
    case 'commit_reply':
    case 'say_fallback':
      if (effect.type === 'say_fallback') {
        const answer = effect.cause.kind === 'answer';
        world.begunAt.set(effect.replyId, { turns: world.turns, speculative: false, answer });
      }
      expect(committed.has(effect.replyId), 'a reply is committed once').toBe(false);
      expect(ended.has(effect.replyId)).toBe(false);
      committed.add(effect.replyId);
      if (world.begunAt.get(effect.replyId)?.speculative) {
        expect(world.turns, 'nothing is spoken before the turn is confirmed').toBeGreaterThan(
          world.begunAt.get(effect.replyId)?.turns ?? 0,
        );
      }
      return;
    case 'commit_assistant_turn':
      expect(committed.has(effect.replyId), 'only a committed reply is heard').toBe(true);
      expect(ended.has(effect.replyId), 'a reply ends once').toBe(false);
      expect(effect.text).not.toBe('');
      oneAnswer(world, effect.replyId);
      expect(effect.text, 'the record is what was heard').toBe(heard.get(effect.replyId));
      ended.add(effect.replyId);
      return;
    case 'drop_reply':
      expect(ended.has(effect.replyId), 'a reply ends once').toBe(false);
      expect(heard.get(effect.replyId) ?? '', 'what was heard is committed').toBe('');
      ended.add(effect.replyId);
      return;
    case 'resume_playback':
    case 'restart_playback':
    case 'play_silently':
      expect(ended.has(effect.replyId)).toBe(false);
      expect(committed.has(effect.replyId), 'nothing is played before it is committed').toBe(true);
      return;
    default:
      return;
  }
}

/** Nothing is begun over somebody who types but the closing, and what they asked for. */
function quietForTyping({ state, effects }: World, effect: TurnEffect): void {
  if (!isTyping(state)) return;
  const spoken = ['time_up', 'request'];
  if (effect.type === 'say_fallback') expect(spoken).toContain(effect.cause.kind);
  if (effect.type !== 'commit_reply' && effect.type !== 'resume_playback') return;
  const begun = effects.find(
    (each) =>
      (each.type === 'start_reply' || each.type === 'say_fallback') && each.replyId === effect.replyId,
  );
  expect(spoken, 'nobody is spoken over').toContain(begun && 'cause' in begun && begun.cause.kind);
}

/** A reply that answers a turn is heard at most once for that turn. */
function oneAnswer(world: World, replyId: number): void {
  const begun = world.begunAt.get(replyId);
  if (!begun?.answer) return;
  const turn = begun.turns + (begun.speculative ? 1 : 0);
  if (turn === 0) return;
  expect(world.answered.has(turn), 'never two replies for one turn').toBe(false);
  world.answered.add(turn);
}

function invariants({ state, effects, committed, ended }: World, event: TurnEvent): void {
  if (state.closed !== null) {
    expect(state.timers).toEqual({});
    const begun = effects.flatMap((effect) =>
      effect.type === 'start_reply' || effect.type === 'say_fallback' ? [effect.replyId] : [],
    );
    expect(
      begun.filter((id) => !ended.has(id)),
      'every reply has ended',
    ).toEqual([]);
    return;
  }
  const label = `after ${JSON.stringify(event)}: ${JSON.stringify(state)}`;
  expect(Object.keys(state.timers).length, label).toBeGreaterThan(0);
  if (state.voice.kind === 'preparing' || state.voice.kind === 'speaking')
    expect(state.hearing.kind, label).toBe('silent');
  if (state.speculation !== null) {
    expect(state.hearing.kind, label).toBe('pausing');
    expect(committed.has(state.speculation.id), 'speculation is not committed').toBe(false);
  }
  expect(
    [...committed].filter((id) => !ended.has(id)).length,
    `one voice at a time, ${label}`,
  ).toBeLessThanOrEqual(1);
}

function toEvent(world: World, action: Action, atMs: number): TurnEvent | null {
  const { state } = world;
  const newest = state.nextReplyId - 1;
  switch (action.kind) {
    case 'event':
      return { ...action.body, atMs };
    case 'speech':
      return action.starts
        ? { type: 'vad_speech_started', startedMs: atMs - action.backMs, atMs }
        : { type: 'vad_speech_ended', endedMs: atMs - action.backMs, atMs };
    case 'words': {
      const throughMs = atMs - action.backMs;
      const words = action.text
        .split(' ')
        .filter(Boolean)
        .map((text, index, list) => {
          const endMs = throughMs - (list.length - 1 - index) * 200;
          return { text, startMs: endMs - 180, endMs };
        });
      return action.final
        ? { type: 'stt_final', words, throughMs, fromFinalize: action.fromFinalize, atMs }
        : { type: 'stt_interim', words, throughMs, atMs };
    }
    case 'reply':
      return replyEvent(action, newest - action.age, atMs);
    case 'playback': {
      const replyId = newest - action.age;
      const voice = state.voice;
      // The runtime plays what is committed and not over, nothing else.
      if (voice.kind === 'quiet' || voice.reply.id !== replyId || !voice.reply.committed) return null;
      if (action.what === 'started') return { type: 'playback_started', replyId, atMs };
      if (action.what === 'flushed' && voice.kind !== 'flushing') return null;
      const text =
        action.what === 'finished' ? REPLY_WORDS.join(' ') : REPLY_WORDS.slice(0, action.words).join(' ');
      const known = world.heard.get(replyId) ?? '';
      if (text.length > known.length) world.heard.set(replyId, text);
      return {
        type:
          action.what === 'heard' ? 'heard' : action.what === 'finished' ? 'playback_finished' : 'flushed',
        replyId,
        text,
        atMs,
      };
    }
    case 'stray_timer':
      return { type: 'timer_fired', name: action.name, atMs };
    case 'timer':
      return null;
  }
}

function replyEvent(
  action: Extract<Action, { kind: 'reply' }>,
  replyId: number,
  atMs: number,
): TurnEvent | null {
  if (replyId < 1) return null;
  switch (action.what) {
    case 'over':
    case 'goes_on':
      return { type: 'reply_move', replyId, verdict: action.what, atMs };
    case 'clause':
      return { type: 'reply_first_clause', replyId, atMs };
    case 'text':
      return { type: 'reply_text', replyId, atMs };
    case 'complete':
    case 'silent':
      return { type: 'reply_completed', replyId, spoken: action.what === 'complete', atMs };
    case 'failed':
      return { type: 'reply_failed', replyId, atMs };
    case 'voice_failed':
      return { type: 'tts_failed', replyId, atMs };
  }
}

function fireNext(world: World, nowMs: number): number {
  const next = Object.entries(world.state.timers).sort((a, b) => a[1] - b[1])[0];
  if (next === undefined) return nowMs;
  const atMs = Math.max(nowMs, next[1]);
  const name = TIMER_NAMES.find((each) => each === next[0]);
  if (name === undefined) return nowMs;
  send(world, { type: 'timer_fired', name, atMs });
  const again = world.state.timers[name];
  expect(again === undefined || again > atMs, `${name} fires for ever: ${JSON.stringify(world.state)}`).toBe(
    true,
  );
  return atMs;
}

const newWorld = (): World => ({
  state: initialTurnState({ mode: 'conversational' }),
  effects: [],
  heard: new Map(),
  committed: new Set(),
  turns: 0,
  begunAt: new Map(),
  answered: new Set(),
  ended: new Set(),
});

function live(
  world: World,
  steps: readonly { afterMs: number; action: Action }[],
  opening: TurnEventBody[],
  fromMs = 0,
): number {
  let nowMs = fromMs;
  for (const event of opening) send(world, { ...event, atMs: 0 });
  for (const { afterMs, action: step } of steps) {
    nowMs += afterMs;
    if (step.kind === 'timer') nowMs = fireNext(world, nowMs);
    else {
      const event = toEvent(world, step, nowMs);
      if (event !== null) send(world, event);
    }
  }
  return nowMs;
}

const OPENING: TurnEventBody[] = [
  { type: 'opened', opening: 'listen' },
  { type: 'client_connected', soundAllowed: true, microphone: true },
];

describe('whatever happens in whatever order', () => {
  it('somebody has the next move, one reply at most is heard, and the record is what was heard, once', () => {
    fc.assert(
      fc.property(history, (steps) => {
        live(newWorld(), steps, OPENING);
      }),
      { numRuns: runs(1_500), seed: 3 },
    );
  });

  it('each timer leads on: with nobody else acting, the interviewer always comes to speak or the session is given away', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const world = newWorld();
        let nowMs = live(world, steps, OPENING);
        const before = world.effects.length;
        for (let fired = 0; fired < 20 && world.state.closed === null; fired += 1) {
          nowMs = fireNext(world, nowMs);
        }
        const later = world.effects.slice(before);
        const moved = later.some((effect) => effect.type === 'start_reply' || effect.type === 'say_fallback');
        expect(moved || world.state.closed !== null, JSON.stringify(world.state)).toBe(true);
      }),
      { numRuns: runs(300), seed: 5 },
    );
  });

  it('an end at any moment closes with every reply accounted for', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const world = newWorld();
        const nowMs = live(world, steps, OPENING);
        if (world.state.closed !== null) return;
        send(world, { type: 'end', reason: 'partner', atMs: nowMs });
        if (world.state.closed === null) fireNext(world, nowMs);
        expect(world.state.closed).not.toBeNull();
      }),
      { numRuns: runs(500), seed: 9 },
    );
  });

  it('a typed answer is committed exactly once, whatever goes on around it', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const world = newWorld();
        let nowMs = live(world, before, OPENING);
        if (world.state.closed !== null) return;
        send(world, { type: 'typed_answer', id: 'mine', text: 'Mine.', atMs: nowMs });
        nowMs = live(world, after, [], nowMs);
        for (let fired = 0; fired < 20 && world.state.closed === null; fired += 1)
          nowMs = fireNext(world, nowMs);
        const typed = world.effects.filter(
          (effect) => effect.type === 'commit_user_turn' && effect.typedId === 'mine',
        );
        expect(typed).toHaveLength(1);
      }),
      { numRuns: runs(300), seed: 13 },
    );
  });
});
