import { newId } from '@vivavoce/contract/ids';
import type { ReplyPlan } from '../interview/machine.ts';
import type { Move } from '../interview/moves.ts';
import type { ModelEvent, ReplyModel, ReplyRequest, ReplyUsage } from '../llm/reply.ts';
import { ReplySpeech } from '../playout/speech.ts';
import { failure, log } from '../telemetry/log.ts';
import { createSentenceSplitter, type SentenceSplitter } from '../tts/sentences.ts';
import type { SpeechContext, Synthesiser } from '../tts/voice.ts';
import type { ReplyCause } from '../turn/effects.ts';
import type { TurnVerdict } from '../turn/events.ts';
import type { Spending } from './spending.ts';

/** When each stage of a reply came about, on the session's clock. */
export interface ReplyStages {
  firstTokenMs?: number;
  firstClauseMs?: number;
  firstAudioByteMs?: number;
  firstAudioSentMs?: number;
  firstSamplePlayedMs?: number;
}

export interface ReplyRunHandlers {
  /** The model has named its move. */
  move(verdict: TurnVerdict): void;
  firstClause(): void;
  text(): void;
  completed(spoken: boolean): void;
  failed(): void;
  /** The voice is lost for the rest of it. */
  voiceFailed(): void;
  /** More text or sound is there. */
  grown(): void;
}

export interface ReplyRunOptions {
  id: number;
  turnId: string;
  cause: ReplyCause;
  plan: ReplyPlan;
  /** What the model is asked, where the plan is to generate. */
  request: ReplyRequest | undefined;
  committed: boolean;
  locale: string;
  model: ReplyModel;
  synthesiser: Synthesiser;
  now: () => number;
  spending: Spending;
  handlers: ReplyRunHandlers;
}

/**
 * One reply from its plan to its sound: the model's text, cut into chunks, synthesised in order. Until it is committed only
 * its first chunk is synthesised, so speculation costs little.
 */
export class ReplyRun {
  readonly id: number;
  readonly turnId: string;
  readonly cause: ReplyCause;
  /** The utterance that it becomes. */
  readonly utteranceId = newId('utterance');
  /** First sample played, on the session's clock. */
  startedMs: number | undefined;
  /** All of it that a client has shown. */
  displayedText = '';
  readonly speech = new ReplySpeech();
  readonly stages: ReplyStages = {};
  readonly #options: ReplyRunOptions;
  readonly #splitter: SentenceSplitter;
  readonly #abort = new AbortController();
  readonly #voice: SpeechContext;
  #move: Move;
  #chunks = 0;
  /** Characters that the voice was given. */
  #voiced = 0;
  #waiting: string[] = [];
  #committed: boolean;
  #textOver = false;
  #cancelled = false;

  constructor(options: ReplyRunOptions) {
    this.#options = options;
    this.id = options.id;
    this.turnId = options.turnId;
    this.cause = options.cause;
    this.#committed = options.committed;
    this.#move = options.plan.kind === 'say' ? options.plan.move : options.plan.fallback;
    this.#splitter = createSentenceSplitter(options.locale);
    this.#voice = options.synthesiser.open({
      audio: (samples, words) => {
        if (samples.length > 0) this.stages.firstAudioByteMs ??= options.now();
        this.speech.addSound(samples, words);
        options.handlers.grown();
      },
      finished: () => {
        this.speech.completeSound();
        options.handlers.grown();
      },
      failed: () => options.handlers.voiceFailed(),
    });
    void this.#run();
  }

  /** The move of the reply; the plan's own until the model has chosen. */
  get move(): Move {
    return this.#move;
  }

  /** The turn is confirmed: everything that came, and comes, is synthesised. */
  commit(): void {
    if (this.#committed) return;
    this.#committed = true;
    for (const chunk of this.#waiting.splice(0)) this.#speak(chunk);
    if (this.#textOver) this.#voice.flush();
  }

  /** Nothing more of it is wanted: it was heard, or dropped. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.#abort.abort();
    this.#voice.cancel();
    this.#options.spending.voice(this.turnId, this.#voiced);
  }

  async #run(): Promise<void> {
    const { plan, request, handlers } = this.#options;
    try {
      // Nothing is reported within the step that started it.
      await Promise.resolve();
      if (plan.kind === 'say') {
        // What a candidate asks for is asked for in full.
        handlers.move('over');
        this.#add(this.#splitter.push(plan.text));
        this.#end(true);
      } else if (request) {
        if (plan.preface !== undefined) this.#add(this.#splitter.push(`${plan.preface} `));
        await this.#generate(request);
      }
    } catch (error) {
      if (this.#cancelled) return;
      log.error(failure(error), 'reply failed');
      this.#finishText();
      handlers.failed();
    }
  }

  async #generate(request: ReplyRequest): Promise<void> {
    const { handlers, model, now, spending } = this.#options;
    const spent = (usage: ReplyUsage) => spending.reply(this.turnId, usage);
    for await (const event of model.streamReply(request, this.#abort.signal, spent)) {
      if (this.#cancelled) return;
      switch (event.type) {
        case 'first_token':
          this.stages.firstTokenMs ??= now();
          break;
        case 'unfinished':
          handlers.move('goes_on');
          break;
        case 'move':
          this.#move = event.move;
          handlers.move(this.#verdict(event));
          break;
        case 'text':
          handlers.text();
          this.#add(this.#splitter.push(event.text, event.mayPause));
          break;
        case 'done':
          this.#end(false);
          break;
        case 'failed':
          log.warn({ reason: event.reason }, 'model request failed');
          this.#finishText();
          handlers.failed();
          break;
      }
    }
  }

  /** What the move says about the turn; nothing, where the model had no choice or made none. */
  #verdict({ move, chosen }: Extract<ModelEvent, { type: 'move' }>): TurnVerdict {
    const { plan } = this.#options;
    if (plan.kind === 'say' || !plan.allowed.includes('listen') || chosen === 'default') return 'none';
    return move === 'listen' || move === 'wait' ? 'goes_on' : 'over';
  }

  #end(wanted: boolean): void {
    this.#finishText();
    // To listen, or to wait, is made by saying nothing; a smile alone makes no other move.
    const mayBeSilent = this.#move === 'listen' || this.#move === 'wait';
    if (this.#chunks === 0 && (wanted || !mayBeSilent)) this.#options.handlers.failed();
    else this.#options.handlers.completed(this.#chunks > 0);
  }

  #finishText(): void {
    this.#add(this.#splitter.flush());
    this.#textOver = true;
    this.speech.completeText();
    if (this.#committed || this.#waiting.length === 0) this.#voice.flush();
    this.#options.handlers.grown();
  }

  #speak(chunk: string): void {
    this.#voiced += chunk.length;
    this.#voice.push(chunk);
  }

  #add(chunks: string[]): void {
    for (const chunk of chunks.filter((text) => text.trim() !== '')) {
      this.#chunks += 1;
      this.speech.addText(chunk);
      if (this.#committed || this.#chunks === 1) this.#speak(chunk);
      else this.#waiting.push(chunk);
      if (this.#chunks === 1) {
        this.stages.firstClauseMs = this.#options.now();
        this.#options.handlers.firstClause();
      }
      this.#options.handlers.grown();
    }
  }
}
