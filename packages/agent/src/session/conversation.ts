import type { ClaimResponse } from '@vivavoce/contract/internal';
import type { Phase, RequestMade } from '@vivavoce/contract/realtime';
import type { EndReason, InterviewProgress } from '@vivavoce/contract/records';
import { type InterviewEventBody, type InterviewState, takesRequest } from '../interview/machine.ts';
import type { ReplyModel } from '../llm/reply.ts';
import { failure, log } from '../telemetry/log.ts';
import { meters } from '../telemetry/metrics.ts';
import { reportTurn, timingsOf } from '../telemetry/turns.ts';
import type { TextToClient } from '../transport/transport.ts';
import type { Synthesiser } from '../tts/voice.ts';
import type { TurnEffect } from '../turn/effects.ts';
import type { TimerName, TurnEvent, TurnEventBody, TurnModeSettings } from '../turn/events.ts';
import { reduceTurn } from '../turn/reduce.ts';
import type { TurnState } from '../turn/state.ts';
import type { AudioInput } from './audio-input.ts';
import type { AudioOutput } from './audio-output.ts';
import type { SessionClock } from './clock.ts';
import { InterviewRunner, type OnScreen } from './interview-runner.ts';
import type { SessionRecord } from './record.ts';
import { Replies } from './replies.ts';
import type { ReplyRun } from './reply.ts';
import { type SessionMemory, type Speaking, toSnapshot } from './snapshot.ts';
import type { Spending } from './spending.ts';
import { Timers } from './timers.ts';

/** While a reply is being spoken, what was heard of it is kept at least this often. */
const SPEAKING_SNAPSHOT_MS = 700;
/** While anything else happens, the time that it took: a worker may be killed in the middle of a long answer. */
const SNAPSHOT_MS = 5_000;

export interface ConversationOptions {
  claim: ClaimResponse;
  clock: SessionClock;
  record: SessionRecord;
  output: AudioOutput;
  input: AudioInput;
  model: ReplyModel;
  synthesiser: Synthesiser;
  spending: Spending;
  turn: TurnState;
  interview: InterviewState;
  settings: TurnModeSettings;
  /** What a predecessor was cut off from saying; said word for word before anything else. */
  unsaid: string | undefined;
  /** What could be read of that. */
  onScreen?: OnScreen | undefined;
  send: (message: TextToClient) => void;
  onSuspend: () => void;
  onEnd: (reason: EndReason) => void;
  /** A step failed: the conversation cannot go on here. */
  onBroken: () => void;
}

/** Runs the turn machine beside the interview: feeds it what happens, does what it says. Decides nothing itself. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #runner: InterviewRunner;
  readonly #timers: Timers<TimerName>;
  readonly #replies: Replies;
  readonly #queue: TurnEventBody[] = [];
  #turn: TurnState;
  #settings: TurnModeSettings;
  #phase: Phase = 'connecting';
  #stepping = false;
  #closed = false;
  #kept: SessionMemory | undefined;
  /** Buttons that were taken, and are in no snapshot yet that is safe. */
  readonly #taken: string[] = [];

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#turn = options.turn;
    this.#settings = options.settings;
    const now = () => this.#now();
    const dispatch = (event: TurnEventBody) => this.dispatch(event);
    this.#runner = new InterviewRunner({
      ...options,
      now,
      dispatch,
      onTime: () => this.interview({ type: 'time_checked' }),
    });
    this.#replies = new Replies({ ...options, context: this.#runner.context, now, dispatch });
    this.#timers = new Timers(now, (name) => this.dispatch({ type: 'timer_fired', name }));
  }

  get phase(): Phase {
    return this.#phase;
  }

  get settings(): TurnModeSettings {
    return this.#settings;
  }

  get durationMs(): number {
    return this.#runner.durationMs;
  }

  get progress(): InterviewProgress {
    return this.#runner.progress;
  }

  /** The question that an answer belongs to which is begun now. */
  get openQuestionId(): string | null {
    return this.#runner.openQuestionId;
  }

  /** Something happened to the turn. Events that arise within a step wait for its end. */
  dispatch(body: TurnEventBody): void {
    this.#step(() => this.#queue.push(body));
  }

  /** Something happened to the interview. */
  interview(event: InterviewEventBody): void {
    this.#step(() => this.#runner.apply(event));
  }

  /** A button. What does nothing where the interview stands is over with that. */
  request(made: Pick<RequestMade, 'id' | 'request' | 'questionNumber'>): void {
    if (!takesRequest(this.#runner.state, made)) this.#options.send({ type: 'accepted', id: made.id });
    else this.dispatch({ type: 'requested', id: made.id, request: made.request });
  }

  /** New thresholds on the live pipeline. */
  changeMode(settings: TurnModeSettings): void {
    this.#settings = settings;
    this.#options.send({ type: 'mode', turnMode: settings.mode });
    this.dispatch({ type: 'mode_changed', settings });
  }

  /** Playback of a committed reply began. */
  playbackStarted(run: ReplyRun): void {
    this.#step(() => {
      if (this.#replies.get(run.id) !== run) return;
      if (run.startedMs === undefined) {
        run.startedMs = this.#now();
        this.#runner.began(run);
      }
      this.dispatch({ type: 'playback_started', replyId: run.id });
    });
  }

  playbackHeard(run: ReplyRun): void {
    this.#step(() => {
      const text = this.#heardOf(run);
      const whole = run.speech.textComplete && text.length === run.speech.text.length;
      if (this.#replies.get(run.id) === run) this.#runner.heardSoFar(run, text);
      this.dispatch({ type: 'heard', replyId: run.id, text, whole });
    });
  }

  playbackFinished(run: ReplyRun): void {
    this.#step(() => {
      // A reply shorter than the first report was heard all the same.
      this.playbackStarted(run);
      this.dispatch({ type: 'playback_finished', replyId: run.id, text: run.speech.text });
    });
  }

  /** Keeps what a successor needs. A button is in no utterance: its client forgets it once this is safe. */
  snapshot(): void {
    const { record, send } = this.#options;
    const kept = this.#memory();
    this.#kept = kept;
    void record.snapshot(toSnapshot(kept, record.lastSequence)).then((outcome) => {
      // One that was replaced by a newer is not stored itself.
      if (outcome !== 'safe' || this.#kept !== kept) return;
      for (const id of this.#taken.splice(0)) send({ type: 'accepted', id });
    });
  }

  /** Nothing happens any more: timers stop, replies are cancelled. */
  close(): void {
    this.#closed = true;
    this.#timers.clearAll();
    this.#runner.close();
    this.#replies.close();
  }

  /**
   * One step: what happened, all that follows from it, and then, once, what a successor needs to know of it. What fails here
   * costs this session, never the worker with all the others on it; and nothing of the step is done after that.
   */
  #step(act: () => void): void {
    if (this.#closed) return;
    if (this.#stepping) {
      act();
      return;
    }
    this.#stepping = true;
    try {
      act();
      for (let next = this.#queue.shift(); next && !this.#closed; next = this.#queue.shift())
        this.#reduce(next);
      if (!this.#closed && this.#hasNews()) this.snapshot();
    } catch (error) {
      log.error(failure(error), 'a step of the conversation failed');
      this.close();
      this.#options.onBroken();
    } finally {
      this.#stepping = false;
    }
  }

  #reduce(body: TurnEventBody): void {
    const event: TurnEvent = { ...body, atMs: this.#now() };
    const { state, effects } = reduceTurn(this.#turn, event);
    this.#turn = state;
    for (const effect of effects) this.#do(effect);
  }

  #now(): number {
    return this.#options.clock.nowMs();
  }

  /** Whether a successor would miss something. How far a reply was heard changes all the time, and is kept now and then. */
  #hasNews(): boolean {
    const kept = this.#kept;
    const memory = this.#memory();
    return (
      !kept ||
      memory.interview !== kept.interview ||
      memory.turnMode !== kept.turnMode ||
      memory.candidateSpeaking !== kept.candidateSpeaking ||
      memory.pendingOverlap !== kept.pendingOverlap ||
      memory.speaking?.utteranceId !== kept.speaking?.utteranceId ||
      memory.atMs - kept.atMs >= (memory.speaking === null ? SNAPSHOT_MS : SPEAKING_SNAPSHOT_MS)
    );
  }

  #memory(): SessionMemory {
    return {
      startedAt: this.#options.clock.startedAt,
      atMs: this.#now(),
      turnMode: this.#settings,
      turn: this.#turn.turn,
      interview: this.#runner.state,
      speaking: this.#speaking(),
      candidateSpeaking: this.#hasUnwrittenWords(),
      pendingOverlap: this.#turn.pendingOverlap,
      pace: this.#turn.pace,
    };
  }

  /**
   * Whether the candidate says what is in no utterance yet. Not by the phase: a client may be away in mid-speech. Over the
   * interviewer's voice it takes words: a cough must not cost the rest of the reply.
   */
  #hasUnwrittenWords(): boolean {
    const { hearing, draft, voice } = this.#turn;
    if (hearing.kind === 'silent') return false;
    return voice.kind === 'quiet' || draft.words.length + draft.interim.length > 0;
  }

  #speaking(): Speaking | null {
    const { speaking } = this.#options.output;
    if (!speaking) return null;
    const { run, heardTextEnd } = speaking;
    if (run.startedMs === undefined || this.#replies.get(run.id) !== run) return null;
    return {
      turnId: run.turnId,
      utteranceId: run.utteranceId,
      move: run.move,
      text: run.speech.text,
      textComplete: run.speech.textComplete,
      heardTextEnd,
      displayedText: run.displayedText,
      startMs: run.startedMs,
    };
  }

  #heardOf(run: ReplyRun): string {
    const { speaking } = this.#options.output;
    return speaking?.run === run ? run.speech.text.slice(0, speaking.heardTextEnd) : '';
  }

  #do(effect: TurnEffect): void {
    const { input, output, send, record } = this.#options;
    switch (effect.type) {
      case 'finalize_stt':
        input.finalize();
        break;
      case 'restart_stt':
        input.restartRecogniser();
        break;
      case 'start_reply':
        this.#replies.start(effect, this.#runner.state);
        break;
      case 'say_fallback':
        this.#replies.fallBack(effect.replyId, effect.cause, this.#runner.state);
        if (!effect.voiceless) this.#withReply(effect.replyId, (run) => output.say(run));
        break;
      case 'cancel_reply':
        this.#replies.get(effect.replyId)?.cancel();
        meters.replies.inc({ outcome: 'discarded' });
        break;
      case 'commit_reply':
        this.#withReply(effect.replyId, (run) => {
          run.commit();
          meters.replies.inc({ outcome: 'committed' });
          if (!effect.voiceless) output.say(run);
        });
        break;
      case 'pause_playback':
        output.pause();
        break;
      case 'resume_playback':
        output.resume();
        break;
      case 'flush_playback':
        meters.interruptions.inc();
        this.#withReply(effect.replyId, (run) => {
          void output
            .flush(run)
            .then((text) => this.dispatch({ type: 'flushed', replyId: effect.replyId, text }));
        });
        break;
      case 'restart_playback':
        this.#withReply(effect.replyId, (run) => output.restart(run));
        break;
      case 'play_silently':
        this.#withReply(effect.replyId, (run) => output.silently(run));
        break;
      case 'show_interim':
        send({
          type: 'caption',
          final: false,
          role: 'candidate',
          turnId: this.#runner.turnId(effect.turn),
          text: effect.text,
        });
        break;
      case 'commit_user_turn':
        this.#runner.candidateSaid(effect, this.#settings.mode);
        break;
      case 'take_request':
        this.#runner.apply({ type: 'requested', id: effect.id, request: effect.request });
        this.#taken.push(effect.id);
        break;
      case 'commit_assistant_turn':
        this.#withReply(effect.replyId, (run) => {
          this.#runner.interviewerSaid(effect, run, this.#settings.mode);
          this.#replies.spoken();
          this.#replies.forget(run);
        });
        break;
      case 'drop_reply':
        this.#withReply(effect.replyId, (run) => {
          this.#runner.dropped(effect, run, this.#settings.mode);
          this.#replies.forget(run);
        });
        break;
      case 'report_timings':
        this.#withReply(effect.replyId, (run) => {
          const timings = timingsOf(run.turnId, { ...run.stages, ...effect.timings });
          record.timings(timings);
          reportTurn(timings, {
            startedAt: this.#options.clock.startedAt,
            sessionId: this.#options.claim.sessionId,
          });
        });
        break;
      case 'set_phase':
        this.#phase = effect.phase;
        send({ type: 'phase', phase: effect.phase });
        break;
      case 'set_timer':
        this.#timers.set(effect.name, effect.atMs);
        break;
      case 'clear_timer':
        this.#timers.clear(effect.name);
        break;
      case 'suspend': {
        // What was heard of the closing before the candidate left was enough: nobody will come back for the rest.
        const { endReason } = this.#runner.state;
        if (endReason === null) this.#options.onSuspend();
        else this.#options.onEnd(endReason);
        break;
      }
      case 'end_session':
        this.#options.onEnd(effect.reason);
        break;
      default:
        effect satisfies never;
    }
  }

  #withReply(replyId: number, act: (run: ReplyRun) => void): void {
    const run = this.#replies.get(replyId);
    if (run) act(run);
  }
}
