import type { ClaimResponse, EndReason, InterviewProgress, Phase, ServerMessage } from '@vivavoce/contract';
import {
  type InterviewContext,
  type InterviewEffect,
  type InterviewEvent,
  type InterviewState,
  progressOf,
  questionIdOf,
  reduceInterview,
} from '../interview/machine.ts';
import type { ReplyModel } from '../llm/reply.ts';
import { failure, log } from '../telemetry/log.ts';
import { reportTurn, timingsOf } from '../telemetry/turns.ts';
import type { Synthesiser } from '../tts/voice.ts';
import type { TurnEffect } from '../turn/effects.ts';
import type { TimerName, TurnEvent, TurnEventBody, TurnModeSettings } from '../turn/events.ts';
import { reduceTurn } from '../turn/reduce.ts';
import type { TurnState } from '../turn/state.ts';
import type { SessionClock } from './clock.ts';
import type { Ears } from './ears.ts';
import type { Mouth } from './mouth.ts';
import { type SessionRecord, typedUtteranceId } from './record.ts';
import { Replies } from './replies.ts';
import type { ReplyRun } from './reply.ts';
import { type SessionMemory, type Speaking, toSnapshot } from './snapshot.ts';
import { Timers } from './timers.ts';

/** While a reply is being spoken, what was heard of it is kept at least this often. */
const SPEAKING_SNAPSHOT_MS = 700;

export interface ConversationOptions {
  claim: ClaimResponse;
  clock: SessionClock;
  record: SessionRecord;
  mouth: Mouth;
  ears: Ears;
  model: ReplyModel;
  synthesiser: Synthesiser;
  turn: TurnState;
  interview: InterviewState;
  settings: TurnModeSettings;
  /** What a predecessor was cut off from saying; said word for word before anything else. */
  unsaid: string | undefined;
  send: (message: ServerMessage) => void;
  onSuspend: () => void;
  onEnd: (reason: EndReason) => void;
  /** A step failed: the conversation cannot go on here. */
  onBroken: () => void;
}

/** Runs the turn machine and the interview machine: feeds them what happens, does what they say. Decides nothing itself. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #context: InterviewContext;
  readonly #timers: Timers<TimerName>;
  readonly #interviewTimer: Timers<'interview'>;
  readonly #replies: Replies;
  readonly #queue: TurnEventBody[] = [];
  #turn: TurnState;
  #interview: InterviewState;
  #settings: TurnModeSettings;
  #phase: Phase = 'connecting';
  #stepping = false;
  #closed = false;
  #snapshotAtMs = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#turn = options.turn;
    this.#interview = options.interview;
    this.#settings = options.settings;
    const { template, locale, displayName } = options.claim;
    this.#context = { template, locale, candidateName: displayName };
    const now = () => this.#now();
    this.#replies = new Replies({
      ...options,
      context: this.#context,
      now,
      dispatch: (event) => this.dispatch(event),
    });
    this.#timers = new Timers(now, (name) => this.dispatch({ type: 'timer_fired', name }));
    this.#interviewTimer = new Timers(now, () => this.interview({ type: 'time_checked' }));
  }

  get phase(): Phase {
    return this.#phase;
  }

  get settings(): TurnModeSettings {
    return this.#settings;
  }

  get progress(): InterviewProgress {
    return progressOf(this.#interview, this.#context, this.#now());
  }

  /** Something happened to the turn. Events that arise within a step wait for its end. */
  dispatch(body: TurnEventBody): void {
    if (this.#closed) return;
    this.#queue.push(body);
    if (this.#stepping) return;
    this.#stepping = true;
    this.#guarded(() => {
      for (let next = this.#queue.shift(); next && !this.#closed; next = this.#queue.shift())
        this.#step(next);
    });
    this.#stepping = false;
  }

  /** Something happened to the interview. */
  interview(event: DistributiveOmit<InterviewEvent, 'atMs'>): void {
    if (this.#closed) return;
    this.#guarded(() => {
      const step = reduceInterview(this.#interview, { ...event, atMs: this.#now() }, this.#context);
      this.#interview = step.state;
      for (const effect of step.effects) this.#doInterview(effect);
    });
  }

  /** What fails here costs this session, never the worker with all the others on it. */
  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      log.error(failure(error), 'a step of the conversation failed');
      this.close();
      this.#options.onBroken();
    }
  }

  /** New thresholds on the live pipeline. */
  changeMode(settings: TurnModeSettings): void {
    this.#settings = settings;
    this.dispatch({ type: 'mode_changed', settings });
    this.snapshot();
  }

  /** Playback of a committed reply began. */
  playbackStarted(run: ReplyRun): void {
    const reply = this.#replies.get(run.id);
    if (!reply) return;
    if (reply.startedMs === undefined) {
      reply.startedMs = this.#now();
      this.interview({ type: 'reply_started', move: run.move });
    }
    this.dispatch({ type: 'playback_started', replyId: run.id });
    this.snapshot();
  }

  playbackHeard(run: ReplyRun): void {
    this.dispatch({ type: 'heard', replyId: run.id, text: this.#heardOf(run) });
    if (this.#now() - this.#snapshotAtMs >= SPEAKING_SNAPSHOT_MS) this.snapshot();
  }

  playbackFinished(run: ReplyRun): void {
    // A reply shorter than the first report was heard all the same.
    this.playbackStarted(run);
    this.dispatch({ type: 'playback_finished', replyId: run.id, text: run.speech.text });
  }

  /** Keeps what a successor needs. */
  snapshot(): void {
    this.#snapshotAtMs = this.#now();
    this.#options.record.snapshot(toSnapshot(this.#memory(), this.#options.record.lastSequence));
  }

  /** Nothing happens any more: timers stop, replies are cancelled. */
  close(): void {
    this.#closed = true;
    this.#timers.clearAll();
    this.#interviewTimer.clearAll();
    this.#replies.close();
  }

  #now(): number {
    return this.#options.clock.nowMs();
  }

  #memory(): SessionMemory {
    return {
      startedAt: this.#options.clock.startedAt,
      turnMode: this.#settings,
      turn: this.#turn.turn,
      interview: this.#interview,
      speaking: this.#speaking(),
      // Not by the phase: a client that is away in mid-speech has words in no utterance too.
      candidateSpeaking: this.#turn.hearing.kind !== 'silent',
      pace: this.#turn.pace,
    };
  }

  #speaking(): Speaking | null {
    const { speaking } = this.#options.mouth;
    const reply = speaking && this.#replies.get(speaking.run.id);
    if (!speaking || reply?.startedMs === undefined) return null;
    const { run, heardTextEnd } = speaking;
    return {
      turnId: run.turnId,
      utteranceId: reply.utteranceId,
      move: run.move,
      text: run.speech.text,
      heardTextEnd,
      startMs: reply.startedMs,
    };
  }

  #heardOf(run: ReplyRun): string {
    const { speaking } = this.#options.mouth;
    return speaking?.run === run ? run.speech.text.slice(0, speaking.heardTextEnd) : '';
  }

  #step(body: TurnEventBody): void {
    const event: TurnEvent = { ...body, atMs: this.#now() };
    const { state, effects } = reduceTurn(this.#turn, event);
    this.#turn = state;
    for (const effect of effects) this.#do(effect);
  }

  #do(effect: TurnEffect): void {
    const { ears, mouth, send, record } = this.#options;
    switch (effect.type) {
      case 'finalize_stt':
        ears.finalize();
        break;
      case 'restart_stt':
        ears.restartRecogniser();
        break;
      case 'start_reply':
        this.#replies.start(effect, this.#interview);
        break;
      case 'say_fallback':
        this.#replies.fallBack(effect.replyId, effect.cause, this.#interview);
        if (!effect.voiceless) this.#withRun(effect.replyId, (run) => mouth.say(run));
        break;
      case 'cancel_reply':
        this.#replies.get(effect.replyId)?.run.cancel();
        break;
      case 'commit_reply':
        this.#withRun(effect.replyId, (run) => {
          run.commit();
          if (!effect.voiceless) mouth.say(run);
        });
        break;
      case 'pause_playback':
        mouth.pause();
        break;
      case 'resume_playback':
        mouth.resume();
        break;
      case 'flush_playback':
        this.#withRun(effect.replyId, (run) => {
          void mouth
            .flush(run)
            .then((text) => this.dispatch({ type: 'flushed', replyId: effect.replyId, text }));
        });
        break;
      case 'restart_playback':
        this.#withRun(effect.replyId, (run) => mouth.restart(run));
        break;
      case 'play_silently':
        this.#withRun(effect.replyId, (run) => mouth.silently(run));
        break;
      case 'show_interim':
        send({
          type: 'caption',
          final: false,
          role: 'candidate',
          turnId: this.#candidateTurnId(effect.turn),
          text: effect.text,
        });
        break;
      case 'commit_user_turn':
        this.#commitCandidate(effect);
        break;
      case 'commit_assistant_turn':
        this.#commitInterviewer(effect);
        break;
      case 'drop_reply':
        this.#dropReply(effect);
        break;
      case 'report_timings':
        this.#withRun(effect.replyId, (run) => {
          const timings = timingsOf(run.turnId, { ...run.stages, ...effect.timings });
          record.timings(timings);
          reportTurn(timings, this.#options.clock.startedAt);
        });
        break;
      case 'set_phase': {
        const spoke = this.#phase === 'candidate_speaking';
        this.#phase = effect.phase;
        // A successor has to know of words that are in no utterance yet.
        if (spoke || effect.phase === 'candidate_speaking') this.snapshot();
        send({ type: 'phase', phase: effect.phase });
        break;
      }
      case 'set_timer':
        this.#timers.set(effect.name, effect.atMs);
        break;
      case 'clear_timer':
        this.#timers.clear(effect.name);
        break;
      case 'suspend':
        this.#options.onSuspend();
        break;
      case 'end_session':
        this.#options.onEnd(effect.reason);
        break;
      default:
        effect satisfies never;
    }
  }

  #doInterview(effect: InterviewEffect): void {
    switch (effect.type) {
      case 'set_timer':
        effect.atMs === null
          ? this.#interviewTimer.clear('interview')
          : this.#interviewTimer.set('interview', effect.atMs);
        break;
      case 'wrap_up_due':
        this.dispatch({ type: 'wrap_up_due' });
        break;
      case 'over':
        this.dispatch({ type: 'end', reason: effect.reason });
        break;
      case 'progress': {
        const { progress } = this;
        this.#options.send({ type: 'progress', progress });
        this.#options.record.progress(progress);
        break;
      }
      default:
        effect satisfies never;
    }
  }

  #withRun(replyId: number, act: (run: ReplyRun) => void): void {
    const reply = this.#replies.get(replyId);
    if (reply) act(reply.run);
  }

  #commitCandidate(effect: Extract<TurnEffect, { type: 'commit_user_turn' }>): void {
    this.#options.record.add({
      ...(effect.typedId === undefined ? {} : { id: typedUtteranceId(effect.typedId) }),
      role: 'candidate',
      text: effect.text,
      input: effect.input,
      startMs: effect.startMs,
      endMs: effect.endMs,
      turnId: this.#candidateTurnId(effect.turn),
      questionId: this.#questionId(),
      mode: this.#settings.mode,
      interrupted: false,
    });
    this.interview({ type: 'answered', text: effect.text, input: effect.input });
    this.snapshot();
  }

  #commitInterviewer(effect: Extract<TurnEffect, { type: 'commit_assistant_turn' }>): void {
    const reply = this.#replies.get(effect.replyId);
    if (!reply) return;
    const { run } = reply;
    this.#replies.spoken();
    this.#options.record.add({
      id: reply.utteranceId,
      role: 'interviewer',
      text: effect.text,
      input: 'voice',
      startMs: effect.startMs,
      endMs: effect.endMs,
      turnId: run.turnId,
      questionId: this.#questionId(),
      mode: this.#settings.mode,
      interrupted: effect.interrupted,
    });
    this.#replies.forget(reply);
    this.interview({
      type: 'reply_heard',
      move: run.move,
      text: effect.text,
      interrupted: effect.interrupted,
      heardShare: effect.text.length / Math.max(1, effect.text.length, run.speech.text.length),
    });
    this.snapshot();
  }

  #dropReply(effect: Extract<TurnEffect, { type: 'drop_reply' }>): void {
    const reply = this.#replies.get(effect.replyId);
    if (!reply) return;
    this.#replies.forget(reply);
    this.interview({ type: 'reply_dropped', move: reply.run.move, silent: effect.reason === 'silent' });
    this.snapshot();
  }

  #candidateTurnId(turn: number): string {
    return `trn_${this.#options.claim.epoch}_c${turn}`;
  }

  #questionId(): string | null {
    return questionIdOf(this.#interview, this.#context);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
