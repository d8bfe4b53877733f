import { newId } from '@vivavoce/contract/ids';
import type { ClaimResponse } from '@vivavoce/contract/internal';
import type { InterviewProgress, TurnMode } from '@vivavoce/contract/records';
import {
  type InterviewContext,
  type InterviewEffect,
  type InterviewEventBody,
  type InterviewState,
  progressOf,
  questionIdOf,
  questionIdOfAnswer,
  questionIdOfReply,
  READ_ENOUGH,
  reduceInterview,
  spentMs,
} from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import type { TextToClient } from '../transport/transport.ts';
import type { ReplyCause, TurnEffect } from '../turn/effects.ts';
import type { TurnEventBody } from '../turn/events.ts';
import { type SessionRecord, typedUtteranceId } from './record.ts';
import type { ReplyRun } from './reply.ts';
import { Timers } from './timers.ts';

export interface InterviewRunnerOptions {
  claim: ClaimResponse;
  record: SessionRecord;
  interview: InterviewState;
  onScreen?: OnScreen | undefined;
  now: () => number;
  send: (message: TextToClient) => void;
  /** What the interview has to say to the turn. */
  dispatch: (event: TurnEventBody) => void;
  /** The interview's timer fired: `time_checked` is due. */
  onTime: () => void;
}

/** What a predecessor had on screen and nobody has heard. */
export type OnScreen = Pick<ReplyRun, 'displayedText' | 'move' | 'turnId'> & { startMs: number };

/** What the interview needs to know of a reply. */
export type HeardReply = Pick<
  ReplyRun,
  'utteranceId' | 'move' | 'turnId' | 'speech' | 'startedMs' | 'displayedText' | 'cause'
>;

/** How much of a reply was heard, and when. */
type Heard = Pick<Of<'commit_assistant_turn'>, 'text' | 'interrupted' | 'startMs' | 'endMs'>;
type Of<T extends TurnEffect['type']> = Extract<TurnEffect, { type: T }>;

/** Runs the interview machine: records what was said, and keeps where the interview stands because of it. */
export class InterviewRunner {
  readonly context: InterviewContext;
  readonly #options: InterviewRunnerOptions;
  readonly #timer: Timers<'interview'>;
  #state: InterviewState;
  /** The question that is being asked, once enough of it was heard or read to be answered. */
  #asking: { questionId: string | null } | undefined;
  /** What the client was told last. */
  #told: string | null = null;
  #onScreen: OnScreen | undefined;

  constructor(options: InterviewRunnerOptions) {
    const { template, locale, displayName } = options.claim;
    this.context = { template, locale, candidateName: displayName };
    this.#options = options;
    this.#state = options.interview;
    this.#onScreen = options.onScreen;
    this.#timer = new Timers(options.now, () => options.onTime());
  }

  get state(): InterviewState {
    return this.#state;
  }

  /** How long the interview was, without the time in which nobody was there. */
  get durationMs(): number {
    return spentMs(this.#state, this.#options.now());
  }

  get progress(): InterviewProgress {
    return progressOf(this.#state, this.context, this.#options.now());
  }

  /** The question that an answer belongs to which is begun now. */
  get openQuestionId(): string | null {
    return this.#asking ? this.#asking.questionId : questionIdOf(this.#state, this.context);
  }

  /** Id of the candidate's turn with this number. */
  turnId(turn: number): string {
    return `trn_${this.#options.claim.epoch}_c${turn}`;
  }

  /** Something happened to the interview. */
  apply(event: InterviewEventBody): void {
    const { state, effects } = reduceInterview(
      this.#state,
      { ...event, atMs: this.#options.now() },
      this.context,
    );
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    this.#tellQuestion();
  }

  /** The first sample of a reply was played. */
  began(reply: HeardReply): void {
    this.apply({ type: 'reply_started', move: reply.move, afterSilence: isSilence(reply.cause) });
  }

  candidateSaid(effect: Of<'commit_user_turn'>, mode: TurnMode): void {
    const { turn, typedId, text, input, startMs, endMs, questionId, begunBefore = false } = effect;
    if (this.#onScreen) {
      const { startMs: shownMs, ...shown } = this.#onScreen;
      const unheard = { text: '', interrupted: true, startMs: shownMs, endMs: startMs };
      this.#record(unheard, { ...shown, utteranceId: newId('utterance') }, mode);
    }
    // First: an answer in writing may make the question count that it belongs to.
    this.apply({
      type: 'answered',
      text,
      input,
      begunBefore,
      ...(questionId === undefined ? {} : { questionId }),
    });
    this.#options.record.add({
      ...(typedId === undefined ? {} : { id: typedUtteranceId(typedId) }),
      role: 'candidate',
      text,
      input,
      startMs,
      endMs,
      turnId: this.turnId(turn),
      // Who asks for something does not answer.
      questionId:
        this.#state.request === null ? questionIdOfAnswer(this.#state, questionId, this.context) : null,
      mode,
      interrupted: false,
    });
  }

  /** So much of a reply was heard: whoever begins to type from then on answers the question in it. */
  heardSoFar({ move, speech }: HeardReply, text: string): void {
    if (move !== 'next_question' || !speech.textComplete || this.#asking) return;
    if (text.length < speech.text.length * READ_ENOUGH) return;
    this.#asking = { questionId: questionIdOfReply(this.#state, move, this.context) };
    this.#tellQuestion();
  }

  interviewerSaid(effect: Of<'commit_assistant_turn'>, reply: HeardReply, mode: TurnMode): void {
    this.#asking = undefined;
    const { text, interrupted } = effect;
    const { move, speech } = reply;
    this.#record(effect, reply, mode);
    this.apply(
      replyHeard({ move, text: speech.text, textComplete: speech.textComplete }, { text, interrupted }),
    );
  }

  /**
   * A reply of which nothing was heard, or that chose to say nothing, is over. What was begun, or may have been read, is in the
   * record all the same: what comes next may answer it. Else it is taken off the screen.
   */
  dropped(effect: Of<'drop_reply'>, reply: HeardReply, mode: TurnMode): void {
    this.#asking = undefined;
    const { displayedText, startedMs, turnId } = reply;
    if (displayedText !== '' && (startedMs !== undefined || effect.reason === 'typed_over')) {
      const endMs = this.#options.now();
      this.#record({ text: '', interrupted: true, startMs: startedMs ?? endMs, endMs }, reply, mode);
    } else if (displayedText !== '')
      this.#options.send({ type: 'caption', final: false, turnId, role: 'interviewer', text: '' });
    this.apply({ type: 'reply_dropped', move: reply.move, silent: effect.reason === 'silent' });
  }

  close(): void {
    this.#timer.clearAll();
  }

  #record(
    { text, interrupted, startMs, endMs }: Heard,
    { move, turnId, utteranceId, displayedText }: Omit<HeardReply, 'speech' | 'startedMs' | 'cause'>,
    mode: TurnMode,
  ): void {
    this.#onScreen = undefined;
    this.#options.record.add({
      id: utteranceId,
      role: 'interviewer',
      text,
      input: 'voice',
      startMs,
      endMs,
      turnId,
      questionId: questionIdOfReply(this.#state, move, this.context),
      mode,
      interrupted,
      displayedText,
    });
  }

  /** The client keeps it with what is being typed. */
  #tellQuestion(): void {
    if (this.openQuestionId !== this.#told) this.#sendProgress(this.progress);
  }

  #sendProgress(progress: InterviewProgress): void {
    this.#told = this.openQuestionId;
    this.#options.send({ type: 'progress', progress, questionId: this.#told });
  }

  #do(effect: InterviewEffect): void {
    const { record, dispatch } = this.#options;
    switch (effect.type) {
      case 'set_timer':
        if (effect.atMs === null) this.#timer.clear('interview');
        else this.#timer.set('interview', effect.atMs);
        break;
      case 'wrap_up_due':
        dispatch({ type: 'wrap_up_due' });
        break;
      case 'time_granted':
        dispatch(effect);
        break;
      case 'over':
        dispatch({ type: 'end', reason: effect.reason });
        break;
      case 'progress': {
        const { progress } = this;
        this.#sendProgress(progress);
        record.progress(progress);
        break;
      }
      default:
        effect satisfies never;
    }
  }
}

/** Nobody had said anything for long, or sent what they typed. */
const isSilence = ({ kind }: ReplyCause) => kind === 'silence' || kind === 'draft';

/**
 * What it means to the interview that so much of a reply was heard. Of a reply that was cut while its text was still coming it
 * is not known how much that is: its question may have come at the end, so nothing of it counts.
 */
export function replyHeard(
  reply: { move: Move; text: string; textComplete: boolean },
  { text, interrupted }: { text: string; interrupted: boolean },
): InterviewEventBody {
  const share = reply.textComplete ? text.length / Math.max(1, text.length, reply.text.length) : 0;
  const heardShare = interrupted ? share : 1;
  return { type: 'reply_heard', move: reply.move, text, whole: reply.text, interrupted, heardShare };
}
