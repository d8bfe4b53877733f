import { log } from '../telemetry/log.ts';
import { AttemptError } from './attempt-error.ts';
import { noUsage, type ReplyFailure, type ReplyRequest, type ReplyUsage } from './reply.ts';
import type { ReplySource, StopReason } from './source.ts';
import { Watch } from './watch.ts';

export type AttemptEvent =
  | { type: 'text'; text: string }
  | { type: 'end'; stop: StopReason; usage: ReplyUsage };

/** From the last event to the end of the answer. */
const END_WITHIN_MS = 1_000;

/** Of a request that was broken off the vendor does not say how much it wrote: about so much a token. */
const CHARACTERS_PER_TOKEN = 4;

interface AttemptOptions {
  signal: AbortSignal;
  deadlines: {
    /** From the request to the first text. */
    firstTokenMs: number;
    /** Between two pieces of text. */
    stallMs: number;
  };
  /** Hears what the request took, once, where the vendor began to answer. */
  spent?: ((usage: ReplyUsage) => void) | undefined;
}

/**
 * One streamed request. Ends with `end`, or throws an `AttemptError`; never waits longer than its deadlines, even where the
 * connection does not notice that it was aborted.
 */
export async function* streamAttempt(
  source: ReplySource,
  request: ReplyRequest,
  { signal, deadlines, spent }: AttemptOptions,
): AsyncGenerator<AttemptEvent, void> {
  const watch = new Watch(signal);
  const usage = noUsage(source.model);
  const story = new Story(source);
  let written = 0;
  let stop: StopReason | null = null;
  let ended = false;
  try {
    watch.arm(deadlines.firstTokenMs);
    const answer = await watch.race(source.open(request, watch.signal));
    story.requestId = answer.requestId;
    const pieces = answer.pieces[Symbol.asyncIterator]();
    while (!ended) {
      const { done, value } = await watch.race(pieces.next());
      if (done) break;
      switch (value.type) {
        case 'usage':
          Object.assign(usage, value.usage);
          break;
        case 'text':
          if (value.text === '') break;
          watch.disarm();
          story.begun();
          written += value.text.length;
          yield { type: 'text', text: value.text };
          watch.arm(deadlines.stallMs);
          break;
        case 'stop':
          stop = value.stop;
          watch.arm(END_WITHIN_MS);
          break;
        case 'end':
          ended = true;
          break;
      }
    }
    if (!ended) throw new AttemptError('dropped');
    void readToEnd(pieces, watch);
    story.outcome = stop ?? 'complete';
  } catch (error) {
    const failed = watch.reason() ?? source.failureOf(error);
    story.failed(failed);
    // It has said that it is done; that it does not close behind it takes nothing back.
    if (stop === null || failed.reason === 'aborted') throw failed;
  } finally {
    if (!ended) watch.close();
    story.tell();
    if (usage.outputTokens === 0) usage.outputTokens = Math.ceil(written / CHARACTERS_PER_TOKEN);
    if (usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens > 0) spent?.(usage);
  }
  yield { type: 'end', stop: stop ?? 'complete', usage };
}

/** What the log is told of a request: whoever asks the vendor about it needs the vendor's own name of it. */
class Story {
  readonly #source: ReplySource;
  readonly #sentMs = performance.now();
  #firstTokenMs: number | undefined;
  requestId: string | null = null;
  outcome: StopReason | ReplyFailure = 'aborted';

  constructor(source: ReplySource) {
    this.#source = source;
  }

  begun(): void {
    this.#firstTokenMs ??= Math.round(performance.now() - this.#sentMs);
  }

  failed({ reason, requestId }: AttemptError): void {
    this.outcome = reason;
    this.requestId ??= requestId;
  }

  tell(): void {
    const { vendor, model } = this.#source;
    const { outcome, requestId } = this;
    log.info({ vendor, model, requestId, outcome, firstTokenMs: this.#firstTokenMs }, 'asked the model');
  }
}

/**
 * Reads on behind the last event, which nobody waits for: a connection whose answer was read to its end serves the next
 * request, one that was broken off does not.
 */
async function readToEnd(pieces: AsyncIterator<unknown>, watch: Watch): Promise<void> {
  watch.arm(END_WITHIN_MS);
  try {
    while (!(await watch.race(pieces.next())).done);
  } catch {
    // It is not worth a word: the reply is there.
  } finally {
    watch.close();
  }
}
