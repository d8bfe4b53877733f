import Anthropic from '@anthropic-ai/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { meters } from '../telemetry/metrics.ts';
import type { VendorFetch } from '../vendors/connections.ts';
import { AttemptError, streamAttempt } from './attempt.ts';
import { ReplyGuard } from './guard.ts';
import { Leaks } from './leaks.ts';
import { messagesOf, systemOf } from './prompt.ts';
import {
  type ModelEvent,
  noUsage,
  type PromptTemplate,
  type ReplyFailure,
  type ReplyModel,
  type ReplyRequest,
  type ReplyUsage,
} from './reply.ts';

export interface AnthropicReplyOptions {
  access: VendorAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch;
  model: string;
  /** Takes over when the first is late, limited or broken. */
  fallbackModel: string;
  /** From a request to its first token. @defaultValue 1200 */
  firstTokenDeadlineMs?: number;
  /** The same for the fallback model, behind which there is nobody. @defaultValue 2800 */
  fallbackFirstTokenDeadlineMs?: number;
  /** Between two tokens. @defaultValue 3000 */
  stallDeadlineMs?: number;
  /** The whole reply, every attempt included. @defaultValue 20000 */
  totalDeadlineMs?: number;
  /** A `Retry-After` up to this is waited for with the same model; a longer one fails over. @defaultValue 400 */
  shortRetryMs?: number;
}

/** Requests for one reply, at most: two models, and one more after a short wait. */
const MAX_ATTEMPTS = 3;
/** Room for the words, with a long question among them. */
const BASE_TOKENS = 320;
const CHARACTERS_PER_TOKEN = 3;

/** The interviewer's model at Anthropic, or at whoever speaks its protocol at `access.baseUrl`. */
export function createAnthropicReplyModel(options: AnthropicReplyOptions): ReplyModel {
  const { access, totalDeadlineMs = 20_000, shortRetryMs = 400 } = options;
  const {
    firstTokenDeadlineMs = 1_200,
    fallbackFirstTokenDeadlineMs = 2_800,
    stallDeadlineMs = 3_000,
  } = options;
  // The SDK logs what it cannot parse, which may be somebody's words.
  const client = new Anthropic({
    baseURL: access.baseUrl,
    apiKey: access.apiKey,
    maxRetries: 0,
    logLevel: 'off',
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  // By the questions, which stay the same object for a session where the template around them is copied.
  const known = new WeakMap<PromptTemplate['questions'], Leaks>();

  function leaksOf(template: PromptTemplate): Leaks {
    const leaks = known.get(template.questions) ?? new Leaks(template);
    known.set(template.questions, leaks);
    return leaks;
  }

  async function* streamReply(
    request: ReplyRequest,
    signal: AbortSignal,
    spent?: (usage: ReplyUsage) => void,
  ): AsyncGenerator<ModelEvent, void> {
    const total = AbortSignal.timeout(totalDeadlineMs);
    const either = AbortSignal.any([signal, total]);
    let model = options.model;
    let failure: ReplyFailure = 'vendor_failed';
    let tokenSeen = false;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const guard = new ReplyGuard(request, leaksOf(request.template));
      let usage = noUsage(model);
      try {
        const body = { ...bodyOf(request), model };
        const deadlines = {
          firstTokenMs: model === options.model ? firstTokenDeadlineMs : fallbackFirstTokenDeadlineMs,
          stallMs: stallDeadlineMs,
        };
        for await (const event of streamAttempt(client, body, { signal: either, deadlines, spent })) {
          if (event.type === 'end') {
            usage = event.usage;
            const broken = event.stop === 'max_tokens';
            yield* guard.finish(broken ? 'dropped' : 'complete');
            if (guard.begun) {
              yield { type: 'done', reason: broken || guard.stopped ? 'capped' : 'complete', usage };
              return;
            }
            throw new AttemptError(event.stop === 'refused' ? 'refused' : 'empty');
          }
          if (!tokenSeen) yield { type: 'first_token', model };
          tokenSeen = true;
          yield* guard.push(event.text);
          if (guard.stopped === null) continue;
          yield* guard.finish('complete');
          yield { type: 'done', reason: 'capped', usage };
          return;
        }
      } catch (error) {
        if (signal.aborted) {
          yield { type: 'failed', reason: 'aborted' };
          return;
        }
        const failed = error instanceof AttemptError ? error : new AttemptError('vendor_failed');
        if (guard.begun) {
          yield* guard.finish('dropped');
          yield { type: 'done', reason: 'dropped', usage };
          return;
        }
        meters.vendorFailures.inc({ vendor: 'anthropic' });
        failure = total.aborted ? 'timeout' : failed.reason;
        if (total.aborted) break;
        const { retryAfterMs } = failed;
        const short = retryAfterMs !== undefined && retryAfterMs <= shortRetryMs;
        if (short) await pause(retryAfterMs, either);
        else if (model === options.fallbackModel) break;
        else model = options.fallbackModel;
      }
    }
    yield { type: 'failed', reason: signal.aborted ? 'aborted' : failure };
  }

  return { streamReply };
}

function bodyOf(request: ReplyRequest): Omit<Anthropic.MessageCreateParamsStreaming, 'model'> {
  const questionLength = request.state.nextQuestion?.text.length ?? 0;
  return {
    max_tokens: BASE_TOKENS + Math.ceil(questionLength / CHARACTERS_PER_TOKEN),
    system: systemOf(request.template),
    messages: messagesOf(request),
    // Recent models think unless told not to; on the way to a spoken word there is no time for it.
    thinking: { type: 'disabled' },
    stream: true,
  };
}

/** Waits, or until aborted. */
function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, forMs);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });
}
