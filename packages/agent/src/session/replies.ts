import type { ClaimResponse } from '@vivavoce/contract/internal';
import type { Utterance } from '@vivavoce/contract/records';
import {
  type InterviewContext,
  type InterviewEvent,
  type InterviewState,
  planReply,
  promptStateOf,
  type ReplyPlan,
  reduceInterview,
} from '../interview/machine.ts';
import type { HistoryEntry, ReplyModel, ReplyRequest } from '../llm/reply.ts';
import type { TextToClient } from '../transport/transport.ts';
import type { Synthesiser } from '../tts/voice.ts';
import type { ReplyCause, TurnEffect } from '../turn/effects.ts';
import type { TurnEventBody } from '../turn/events.ts';
import type { AudioOutput } from './audio-output.ts';
import type { SessionRecord } from './record.ts';
import { ReplyRun } from './reply.ts';
import type { Spending } from './spending.ts';

export interface RepliesOptions {
  claim: ClaimResponse;
  context: InterviewContext;
  record: SessionRecord;
  output: AudioOutput;
  model: ReplyModel;
  synthesiser: Synthesiser;
  now: () => number;
  spending: Spending;
  /** What a predecessor was cut off from saying; said word for word before anything else. */
  unsaid: string | undefined;
  dispatch: (event: TurnEventBody) => void;
  send: (message: TextToClient) => void;
}

/** The replies that are being made or spoken, by the ids that the turn machine gives them. */
export class Replies {
  readonly #options: RepliesOptions;
  readonly #live = new Map<number, ReplyRun>();
  #unsaid: string | undefined;

  constructor(options: RepliesOptions) {
    this.#options = options;
    this.#unsaid = options.unsaid;
  }

  get(id: number): ReplyRun | undefined {
    return this.#live.get(id);
  }

  /** Begins a reply, unheard until it is committed. */
  start(effect: Extract<TurnEffect, { type: 'start_reply' }>, interview: InterviewState): void {
    const { cause, text, replyId } = effect;
    const { context, now } = this.#options;
    const atMs = now();
    // What is answered on speculation is nobody's turn yet, so the interview does not know of it.
    const answered: InterviewEvent = { type: 'answered', text, input: 'voice', atMs };
    const state = text === '' ? interview : reduceInterview(interview, answered, context).state;
    const plan = planReply(state, cause, {
      context,
      atMs,
      modelFailed: false,
      speculative: effect.mayListen,
    });
    if (cause.kind === 'resume' && this.#unsaid) {
      const move = plan.kind === 'say' ? plan.move : plan.fallback;
      const said: ReplyPlan = { kind: 'say', move, text: this.#unsaid };
      this.#open(replyId, cause, { plan: said, request: undefined, committed: false });
      return;
    }
    const request: ReplyRequest | undefined =
      plan.kind === 'generate'
        ? {
            template: { ...context.template, locale: context.locale },
            state: promptStateOf(state, plan, { context, cause, atMs }),
            history: this.#history(effect),
          }
        : undefined;
    this.#open(replyId, cause, { plan, request, committed: false });
  }

  /** Begins a reply in the interview's own words, committed from the start. */
  fallBack(id: number, cause: ReplyCause, interview: InterviewState): ReplyRun {
    const { context, now } = this.#options;
    const plan = planReply(interview, cause, { context, atMs: now(), modelFailed: true });
    return this.#open(id, cause, { plan, request: undefined, committed: true });
  }

  /** A reply is committed as heard, or dropped: nothing more of it is wanted. */
  forget(run: ReplyRun): void {
    run.cancel();
    this.#options.output.rest(run);
    this.#live.delete(run.id);
  }

  /** Something of the interviewer was heard: what a predecessor left unsaid has had its turn. */
  spoken(): void {
    this.#unsaid = undefined;
  }

  close(): void {
    for (const run of [...this.#live.values()]) this.forget(run);
  }

  #history({ speculative, text }: Extract<TurnEffect, { type: 'start_reply' }>): HistoryEntry[] {
    const history = historyOf(this.#options.record.utterances);
    if (speculative && text !== '') history.push({ role: 'candidate', text, interrupted: false });
    return history;
  }

  #open(
    id: number,
    cause: ReplyCause,
    { plan, request, committed }: { plan: ReplyPlan; request: ReplyRequest | undefined; committed: boolean },
  ): ReplyRun {
    const { claim, dispatch, model, output, now, send, spending, synthesiser } = this.#options;
    const turnId = `trn_${claim.epoch}_r${id}`;
    spending.tellHeard(turnId);
    const run: ReplyRun = new ReplyRun({
      id,
      turnId,
      cause,
      plan,
      request,
      committed,
      locale: claim.locale,
      model,
      synthesiser,
      now,
      spending,
      handlers: {
        move: (verdict) => dispatch({ type: 'reply_move', replyId: id, verdict }),
        firstClause: () => dispatch({ type: 'reply_first_clause', replyId: id }),
        text: () => dispatch({ type: 'reply_text', replyId: id }),
        completed: (spoken) => dispatch({ type: 'reply_completed', replyId: id, spoken }),
        failed: () => dispatch({ type: 'reply_failed', replyId: id }),
        voiceFailed: () => {
          dispatch({ type: 'tts_failed', replyId: id });
          send({ type: 'notify', code: 'vendor_failed' });
        },
        grown: () => output.grown(run),
      },
    });
    this.#live.set(id, run);
    return run;
  }
}

/** What was heard; where the candidate answered in writing, what could be read. */
function historyOf(utterances: readonly Utterance[]): HistoryEntry[] {
  return utterances.flatMap(({ role, text, displayedText, interrupted }, index) => {
    const read = utterances[index + 1]?.input === 'typed' ? displayedText : undefined;
    const known = read ?? text;
    return known === '' ? [] : [{ role, text: known, interrupted }];
  });
}
