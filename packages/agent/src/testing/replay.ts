import type { TurnEffect } from '../turn/effects.ts';
import type {
  HeardWord,
  TimerName,
  TurnEvent,
  TurnEventBody,
  TurnModeSettings,
  TurnVerdict,
} from '../turn/events.ts';
import { reduceTurn } from '../turn/reduce.ts';
import { type InitialTurnOptions, initialTurnState, type TurnState } from '../turn/state.ts';
import { SILENCE_FRAMES, SPEECH_FRAMES, VAD_FRAME_MS } from '../vad/hysteresis.ts';

/** How long the stages around the turn take, in virtual milliseconds. `null` never answers. */
export interface ReplayStages {
  vadOnsetMs: number;
  vadSilenceMs: number;
  /** Interim words lag behind the sound by this. */
  interimLagMs: number | null;
  sttFinalMs: number | null;
  /** From the request to the end of the move's marker. */
  moveMs: number;
  firstClauseMs: number | null;
  replyMs: number;
  ttsFirstByteMs: number | null;
  /** Of the interviewer's speech. */
  wordMs: number;
  flushMs: number | null;
}

export const STAGES: ReplayStages = {
  vadOnsetMs: SPEECH_FRAMES * VAD_FRAME_MS,
  vadSilenceMs: SILENCE_FRAMES * VAD_FRAME_MS,
  interimLagMs: 180,
  sttFinalMs: 115,
  moveMs: 260,
  firstClauseMs: 325,
  replyMs: 900,
  ttsFirstByteMs: 100,
  wordMs: 300,
  flushMs: 40,
};

export interface Logged {
  atMs: number;
  effect: TurnEffect;
}

export interface ReplayOptions {
  settings?: TurnModeSettings;
  stages?: Partial<ReplayStages>;
  /** What the interviewer says with reply `id`. An empty text is a move of silence, `null` a failure. Fallbacks are asked for, too. */
  replyText?: (id: number, effect: TurnEffect) => string | null;
  /**
   * What the model's move says about the turn, where it is asked; `listens` says that it goes on, and has no words behind it.
   * @defaultValue nothing
   */
  judge?: (text: string) => TurnVerdict | 'listens';
  initial?: InitialTurnOptions;
  /** Sees every effect, after it was performed; may schedule what follows from it. */
  onEffect?: (effect: TurnEffect, replay: Replay) => void;
}

interface Playing {
  id: number;
  words: string[];
  played: number;
  paused: boolean;
  cancelled: boolean;
}

/**
 * Runs the reducer in virtual time against scripted stages: a candidate whose words are released as they are spoken, a
 * recogniser, a model, a voice and a client. For tests: the real runtime is the session's.
 */
export class Replay {
  readonly log: Logged[] = [];
  readonly events: TurnEvent[] = [];
  state: TurnState;
  nowMs: number;
  readonly #stages: ReplayStages;
  readonly #replyText: NonNullable<ReplayOptions['replyText']>;
  readonly #judge: NonNullable<ReplayOptions['judge']>;
  readonly #onEffect: NonNullable<ReplayOptions['onEffect']>;
  readonly #timers = new Map<TimerName, number>();
  readonly #playing = new Map<number, Playing>();
  #queue: { atMs: number; order: number; run: () => void }[] = [];
  #order = 0;
  #spoken: HeardWord[] = [];
  #finalized = 0;

  constructor(options: ReplayOptions = {}) {
    this.#stages = { ...STAGES, ...options.stages };
    const said = options.replyText ?? ((id) => `Reply number ${id} has exactly seven words here.`);
    this.#replyText = (id, effect) => {
      if (effect.type !== 'say_fallback') return said(id, effect);
      return options.replyText?.(id, effect) ?? 'These are my own words.';
    };
    this.#judge = options.judge ?? (() => 'none');
    this.#onEffect = options.onEffect ?? (() => undefined);
    this.state = initialTurnState(options.settings ?? { mode: 'conversational' }, options.initial);
    this.nowMs = this.state.nowMs;
  }

  /** An event at a time. */
  at(atMs: number, body: TurnEventBody): this {
    this.#schedule(atMs, () => this.#send(body));
    return this;
  }

  /** A client is there from the beginning, and nothing is to be said. */
  listening(): this {
    return this.at(0, { type: 'opened', opening: 'listen' }).at(0, {
      type: 'client_connected',
      soundAllowed: true,
      microphone: true,
    });
  }

  /** The candidate speaks from `atMs`, 250 ms a word; numbers are pauses in between. Gives the time of the last sample. */
  says(atMs: number, ...parts: readonly (string | number)[]): number {
    let nowMs = atMs;
    for (const part of parts) {
      if (typeof part === 'number') {
        nowMs += part;
        continue;
      }
      const startedMs = nowMs;
      this.#schedule(startedMs + this.#stages.vadOnsetMs, () =>
        this.#send({ type: 'vad_speech_started', startedMs }),
      );
      for (const text of part.split(' ').filter(Boolean)) {
        this.#word({ text, startMs: nowMs, endMs: nowMs + 240 });
        nowMs += 250;
      }
      if (part === '') nowMs += 350;
      const endedMs = nowMs;
      this.#schedule(endedMs + this.#stages.vadSilenceMs, () =>
        this.#send({ type: 'vad_speech_ended', endedMs }),
      );
    }
    return nowMs;
  }

  /** Runs until this time, or until nothing is left to happen. */
  run(untilMs: number): this {
    for (let steps = 0; steps < 20_000; steps += 1) {
      const timer = [...this.#timers].sort((a, b) => a[1] - b[1])[0];
      const next = this.#queue.toSorted((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
      const timerFirst = timer !== undefined && (next === undefined || timer[1] <= next.atMs);
      const atMs = Math.max(this.nowMs, timerFirst ? timer[1] : (next?.atMs ?? Number.POSITIVE_INFINITY));
      if (atMs > untilMs) break;
      this.nowMs = atMs;
      if (timerFirst) {
        this.#timers.delete(timer[0]);
        this.#send({ type: 'timer_fired', name: timer[0] });
      } else if (next !== undefined) {
        this.#queue = this.#queue.filter((each) => each !== next);
        next.run();
      }
    }
    this.nowMs = Math.max(this.nowMs, untilMs);
    return this;
  }

  /** Effects of a kind, each with its time. */
  all<T extends TurnEffect['type']>(type: T): (Extract<TurnEffect, { type: T }> & { atMs: number })[] {
    return this.log.flatMap(({ atMs, effect }) =>
      effect.type === type ? [{ ...(effect as Extract<TurnEffect, { type: T }>), atMs }] : [],
    );
  }

  /** When the first sample of each reply was played. */
  get started(): number[] {
    return this.events.filter((event) => event.type === 'playback_started').map((event) => event.atMs);
  }

  #schedule(atMs: number, run: () => void): void {
    this.#order += 1;
    this.#queue.push({ atMs, order: this.#order, run });
  }

  #send(body: TurnEventBody): void {
    const event: TurnEvent = { ...body, atMs: this.nowMs };
    this.events.push(event);
    const { state, effects } = reduceTurn(this.state, event);
    this.state = state;
    for (const effect of effects) {
      this.log.push({ atMs: this.nowMs, effect });
      this.#perform(effect);
      this.#onEffect(effect, this);
    }
  }

  #word(word: HeardWord): void {
    this.#schedule(word.endMs, () => this.#spoken.push(word));
    const { interimLagMs } = this.#stages;
    if (interimLagMs === null) return;
    this.#schedule(word.endMs + interimLagMs, () => {
      const words = this.#spoken.slice(this.#finalized).filter((each) => each.endMs <= word.endMs);
      if (words.length > 0) this.#send({ type: 'stt_interim', words, throughMs: word.endMs });
    });
  }

  #perform(effect: TurnEffect): void {
    switch (effect.type) {
      case 'set_timer':
        this.#timers.set(effect.name, effect.atMs);
        return;
      case 'clear_timer':
        this.#timers.delete(effect.name);
        return;
      case 'finalize_stt':
        this.#finalize();
        return;
      case 'start_reply':
      case 'say_fallback':
        this.#generate(effect.replyId, effect);
        return;
      case 'commit_reply':
        this.#play(effect.replyId);
        return;
      case 'cancel_reply': {
        const playing = this.#playing.get(effect.replyId);
        if (playing) playing.cancelled = true;
        return;
      }
      case 'pause_playback':
        this.#pause(effect.replyId, true);
        return;
      case 'resume_playback':
        this.#pause(effect.replyId, false);
        return;
      case 'restart_playback':
      case 'play_silently':
        this.#nextWord(effect.replyId);
        return;
      case 'flush_playback':
        this.#flush(effect.replyId);
        return;
      default:
        return;
    }
  }

  #finalize(): void {
    const { sttFinalMs } = this.#stages;
    if (sttFinalMs === null) return;
    const throughMs = this.nowMs;
    this.#schedule(this.nowMs + sttFinalMs, () => {
      const words = this.#spoken.slice(this.#finalized).filter((word) => word.endMs <= throughMs);
      this.#finalized += words.length;
      this.#send({ type: 'stt_final', words, throughMs, fromFinalize: true });
    });
  }

  #generate(id: number, effect: Extract<TurnEffect, { type: 'start_reply' | 'say_fallback' }>): void {
    const text = this.#replyText(id, effect);
    const words = (text ?? '').split(' ').filter(Boolean);
    const playing: Playing = { id, words, played: 0, paused: false, cancelled: false };
    this.#playing.set(id, playing);
    const { firstClauseMs, moveMs, replyMs, ttsFirstByteMs } = this.#stages;
    if (effect.type === 'say_fallback') {
      if (ttsFirstByteMs !== null) this.#schedule(this.nowMs + ttsFirstByteMs, () => this.#play(id));
      return;
    }
    if (firstClauseMs === null) return;
    const whenWanted = (afterMs: number, body: TurnEventBody) =>
      this.#schedule(this.nowMs + afterMs, () => !playing.cancelled && this.#send(body));
    if (effect.mayListen) {
      const judged = this.#judge(effect.text);
      const verdict = judged === 'listens' ? 'goes_on' : judged;
      whenWanted(moveMs, { type: 'reply_move', replyId: id, verdict });
      if (judged === 'listens') {
        whenWanted(moveMs, { type: 'reply_completed', replyId: id, spoken: false });
        return;
      }
    }
    if (text === null) whenWanted(firstClauseMs, { type: 'reply_failed', replyId: id });
    else if (text === '') whenWanted(firstClauseMs, { type: 'reply_completed', replyId: id, spoken: false });
    else {
      whenWanted(firstClauseMs, { type: 'reply_first_clause', replyId: id });
      if (ttsFirstByteMs !== null)
        this.#schedule(this.nowMs + firstClauseMs + ttsFirstByteMs, () => this.#ready(id));
      whenWanted(replyMs, { type: 'reply_completed', replyId: id, spoken: true });
    }
  }

  #readyIds = new Set<number>();
  #committedIds = new Set<number>();
  #startedIds = new Set<number>();

  #ready(id: number): void {
    this.#readyIds.add(id);
    if (this.#committedIds.has(id)) this.#begin(id);
  }

  #play(id: number): void {
    this.#committedIds.add(id);
    const fallback = this.log.some(({ effect }) => effect.type === 'say_fallback' && effect.replyId === id);
    if (fallback || this.#readyIds.has(id)) this.#begin(id);
  }

  #begin(id: number): void {
    const playing = this.#playing.get(id);
    if (!playing || playing.cancelled || playing.paused || this.#startedIds.has(id)) return;
    this.#startedIds.add(id);
    this.#send({ type: 'playback_started', replyId: id });
    this.#nextWord(id);
  }

  #nextWord(id: number): void {
    const playing = this.#playing.get(id);
    if (!playing) return;
    const { played } = playing;
    this.#schedule(this.nowMs + this.#stages.wordMs, () => {
      if (playing.cancelled || playing.paused || playing.played !== played || !this.state.client.connected)
        return;
      playing.played += 1;
      const text = playing.words.slice(0, playing.played).join(' ');
      if (playing.played < playing.words.length) {
        this.#send({ type: 'heard', replyId: id, text, whole: false });
        this.#nextWord(id);
      } else this.#send({ type: 'playback_finished', replyId: id, text });
    });
  }

  #pause(id: number, paused: boolean): void {
    const playing = this.#playing.get(id);
    if (!playing) return;
    playing.paused = paused;
    if (paused) return;
    if (this.#startedIds.has(id)) this.#nextWord(id);
    else this.#play(id);
  }

  #flush(id: number): void {
    const { flushMs } = this.#stages;
    const playing = this.#playing.get(id);
    if (flushMs === null || !playing) return;
    const text = playing.words.slice(0, playing.played).join(' ');
    this.#schedule(this.nowMs + flushMs, () => this.#send({ type: 'flushed', replyId: id, text }));
  }
}
