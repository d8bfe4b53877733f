import Anthropic from '@anthropic-ai/sdk';
import { noUsage, type ReplyFailure, type ReplyUsage } from './reply.ts';

export type AttemptEvent =
  | { type: 'text'; text: string }
  | { type: 'end'; stop: 'complete' | 'max_tokens' | 'refused'; usage: ReplyUsage };

/** Why one request to the model came to nothing, or to nothing more. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';
  readonly reason: ReplyFailure;
  /** What the vendor asked for with 429. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: ReplyFailure, retryAfterMs?: number) {
    super(`The model's reply failed: ${reason}.`);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** From the last event to the end of the answer. */
const END_WITHIN_MS = 1_000;

/** Of a request that was broken off the vendor does not say how much it wrote: about so much a token. */
const CHARACTERS_PER_TOKEN = 4;

export interface AttemptDeadlines {
  /** From the request to the first text. */
  firstTokenMs: number;
  /** Between two pieces of text. */
  stallMs: number;
}

/**
 * One streamed request. Ends with `end`, or throws an `AttemptError`; never waits longer than its deadlines, even where the
 * connection does not notice that it was aborted.
 */
export async function* streamAttempt(
  client: Anthropic,
  body: Anthropic.MessageCreateParamsStreaming,
  {
    signal,
    deadlines,
    spent,
  }: {
    signal: AbortSignal;
    deadlines: AttemptDeadlines;
    /** Hears what the request took, once, where the vendor began to answer. */
    spent?: ((usage: ReplyUsage) => void) | undefined;
  },
): AsyncGenerator<AttemptEvent, void> {
  const watch = new Watch(signal);
  const usage = noUsage(body.model);
  let written = 0;
  let stop: 'complete' | 'max_tokens' | 'refused' | null = null;
  let ended = false;
  try {
    watch.arm(deadlines.firstTokenMs);
    const stream = await watch.race(client.messages.create(body, { signal: watch.signal }));
    const events = stream[Symbol.asyncIterator]();
    while (!ended) {
      const { done, value } = await watch.race(events.next());
      if (done) break;
      switch (value.type) {
        case 'message_start':
          usage.inputTokens = value.message.usage.input_tokens;
          usage.cacheReadTokens = value.message.usage.cache_read_input_tokens ?? 0;
          usage.cacheWriteTokens = value.message.usage.cache_creation_input_tokens ?? 0;
          break;
        case 'content_block_delta':
          if (value.delta.type !== 'text_delta' || value.delta.text === '') break;
          watch.disarm();
          written += value.delta.text.length;
          yield { type: 'text', text: value.delta.text };
          watch.arm(deadlines.stallMs);
          break;
        case 'message_delta':
          usage.outputTokens = value.usage.output_tokens;
          stop = stopOf(value.delta.stop_reason);
          break;
        case 'message_stop':
          ended = true;
          break;
        case 'content_block_start':
        case 'content_block_stop':
          break;
      }
    }
    if (!ended) throw new AttemptError('dropped');
    void readToEnd(events, watch);
  } catch (error) {
    throw watch.reason() ?? asAttemptError(error);
  } finally {
    if (!ended) watch.close();
    if (usage.outputTokens === 0) usage.outputTokens = Math.ceil(written / CHARACTERS_PER_TOKEN);
    if (usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens > 0) spent?.(usage);
  }
  yield { type: 'end', stop: stop ?? 'complete', usage };
}

/**
 * Reads on behind the last event, which nobody waits for: a connection whose answer was read to its end serves the next
 * request, one that was broken off does not.
 */
async function readToEnd(events: AsyncIterator<unknown>, watch: Watch): Promise<void> {
  watch.arm(END_WITHIN_MS);
  try {
    while (!(await watch.race(events.next())).done);
  } catch {
    // It is not worth a word: the reply is there.
  } finally {
    watch.close();
  }
}

/** Aborts a request at its deadline or with its caller, and stops waiting for it at that very moment. */
class Watch {
  readonly #controller = new AbortController();
  readonly #aborted: Promise<never>;
  readonly #outer: AbortSignal;
  readonly #onOuter = () => this.#controller.abort(new AttemptError('aborted'));
  #timer: NodeJS.Timeout | undefined;

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    this.#aborted = new Promise((_, reject) => {
      this.#controller.signal.addEventListener('abort', () => reject(this.#controller.signal.reason), {
        once: true,
      });
    });
    // Nobody may be waiting when it happens.
    this.#aborted.catch(() => undefined);
    if (outer.aborted) this.#onOuter();
    else outer.addEventListener('abort', this.#onOuter, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  race<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([work, this.#aborted]);
  }

  arm(afterMs: number): void {
    this.disarm();
    this.#timer = setTimeout(() => this.#controller.abort(new AttemptError('timeout')), afterMs);
  }

  disarm(): void {
    clearTimeout(this.#timer);
  }

  reason(): AttemptError | null {
    const { reason, aborted } = this.#controller.signal;
    return aborted && reason instanceof AttemptError ? reason : null;
  }

  /** Frees the connection, whether it was read to its end or not. */
  close(): void {
    this.disarm();
    this.#outer.removeEventListener('abort', this.#onOuter);
    this.#controller.abort(new AttemptError('aborted'));
  }
}

function stopOf(reason: Anthropic.StopReason | null): 'complete' | 'max_tokens' | 'refused' {
  if (reason === 'refusal') return 'refused';
  return reason === 'max_tokens' ? 'max_tokens' : 'complete';
}

function asAttemptError(error: unknown): AttemptError {
  if (error instanceof AttemptError) return error;
  if (error instanceof Anthropic.RateLimitError) {
    return new AttemptError('rate_limited', retryAfterOf(error.headers.get('retry-after')));
  }
  if (error instanceof Anthropic.APIConnectionError || !(error instanceof Anthropic.APIError)) {
    return new AttemptError('dropped');
  }
  return new AttemptError('vendor_failed');
}

/** Seconds or an HTTP date. */
function retryAfterOf(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const dateMs = Date.parse(value);
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - Date.now());
}
