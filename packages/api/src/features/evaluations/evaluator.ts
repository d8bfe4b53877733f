import { setTimeout as sleep } from 'node:timers/promises';
import Anthropic, { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import type { VendorAccess } from '@vivavoce/contract';
import type { z } from 'zod';
import type { EvaluatorPrompt } from './prompt.ts';

/**
 * What came of asking the model.
 *
 * - `answered`: in the form that was asked for; nothing in it is believed yet
 * - `unusable`: it answers, but never in that form, or does not take this very request
 * - `unavailable`: the vendor does not answer now, or does not take our key, which may just be changing; worth another try later
 */
export type Asked<T> =
  | { outcome: 'answered'; answer: T }
  | { outcome: 'unusable' }
  | { outcome: 'unavailable' };

export interface Evaluator {
  /**
   * Asks for one structured answer. Never throws for a vendor's fault; throws when `signal` aborts, and what
   * `beforeRequest` throws.
   */
  ask<T extends z.ZodObject>(
    schema: T,
    prompt: EvaluatorPrompt,
    signal: AbortSignal,
  ): Promise<Asked<z.output<T>>>;
}

export interface EvaluatorOptions {
  access: VendorAccess;
  model: string;
  /** Awaited before every single request; nothing is sent where it throws. */
  beforeRequest: () => Promise<void>;
  /** One request may take this long. @defaultValue 40000 */
  attemptTimeoutMs?: number;
  /** Requests for one answer, at most. @defaultValue 3 */
  attempts?: number;
  /** First pause before another request; doubles each time. @defaultValue 1000 */
  pauseMs?: number;
}

/** An answer is a page at most; a model that does not stop is cut here. */
const MAX_OUTPUT_TOKENS = 4_096;
/** Longer than this the vendor's `Retry-After` is not waited for: the task comes back later instead. */
const MAX_PAUSE_MS = 15_000;

/** The language model as the evaluator asks it. */
export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const { access, model, beforeRequest, attemptTimeoutMs = 40_000, attempts = 3, pauseMs = 1_000 } = options;
  // Retries are ours, so that their number and their time are bounded in one place.
  const client = new Anthropic({
    apiKey: access.apiKey,
    baseURL: access.baseUrl,
    maxRetries: 0,
    // Its debug log, which the environment could turn on, would hold the transcript.
    logLevel: 'off',
    timeout: attemptTimeoutMs,
  });
  return {
    async ask(schema, prompt, signal) {
      let last: Asked<never> = { outcome: 'unavailable' };
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        await beforeRequest();
        signal.throwIfAborted();
        try {
          const message = await client.messages.create(
            {
              model,
              max_tokens: MAX_OUTPUT_TOKENS,
              thinking: { type: 'disabled' },
              system: prompt.system,
              messages: [{ role: 'user', content: prompt.user }],
              output_config: { format: zodOutputFormat(schema) },
            },
            { signal: AbortSignal.any([signal, AbortSignal.timeout(attemptTimeoutMs)]) },
          );
          const parsed = schema.safeParse(parse(message));
          if (parsed.success) return { outcome: 'answered', answer: parsed.data };
          last = { outcome: 'unusable' };
        } catch (error) {
          signal.throwIfAborted();
          const failure = failureOf(error);
          if (failure.outcome !== 'unavailable') return failure;
          last = { outcome: 'unavailable' };
          const wait = failure.retryAfterMs ?? pauseMs * 2 ** attempt;
          if (wait > MAX_PAUSE_MS) return last;
          if (attempt + 1 < attempts) await sleep(wait, undefined, { signal });
        }
      }
      return last;
    },
  };
}

function parse(message: Anthropic.Message): unknown {
  const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Failure = { outcome: 'unusable' } | { outcome: 'unavailable'; retryAfterMs?: number };

/** Refusals that have nothing to do with what was asked. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 408, 409, 429]);

function failureOf(error: unknown): Failure {
  if (error instanceof APIConnectionError || error instanceof APIUserAbortError)
    return { outcome: 'unavailable' };
  if (!(error instanceof APIError)) return { outcome: 'unavailable' };
  const status: number | undefined = error.status;
  const worthRetrying = status === undefined || status >= 500 || PASSING.has(status);
  if (!worthRetrying) return { outcome: 'unusable' };
  const seconds = Number(error.headers?.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0
    ? { outcome: 'unavailable', retryAfterMs: seconds * 1_000 }
    : { outcome: 'unavailable' };
}
