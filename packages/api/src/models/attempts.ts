import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { LanguageModel, ModelTask, ModelUsage } from './model.ts';
import { type RenderedPrompt, renderPrompt } from './prompt.ts';

/** What came of a single request. `refused`: the vendor answers, but does not take this very request. */
export type Attempt =
  | {
      outcome: 'text';
      text: string;
      tokens: { input: number; cachedInput: number; writtenInput: number; output: number };
    }
  | { outcome: 'refused' }
  | { outcome: 'unavailable'; retryAfterMs?: number };

/** A vendor's wire: all that differs from one to the next. Throws for nothing that the vendor does. */
export interface Vendor {
  request(options: {
    model: string;
    prompt: RenderedPrompt;
    schema: z.ZodObject;
    maxOutputTokens: number;
    signal: AbortSignal;
  }): Promise<Attempt>;
}

export interface AttemptOptions {
  environment: Parameters<ModelTask['model']>[0];
  /** One request may take this long. @defaultValue 40000 */
  attemptTimeoutMs?: number;
  /** Requests for one answer, at most. @defaultValue 3 */
  attempts?: number;
  /** First pause before another request; doubles each time. @defaultValue 1000 */
  pauseMs?: number;
}

/** Longer than this the vendor's `Retry-After` is not waited for: the task comes back later instead. */
const MAX_PAUSE_MS = 15_000;

/** Asks a vendor until it answers in the form wanted, as often and for as long as the options and the task allow. */
export function withAttempts(vendor: Vendor, options: AttemptOptions): LanguageModel {
  const { environment, attemptTimeoutMs = 40_000, attempts = 3, pauseMs = 1_000 } = options;
  return {
    async ask({ task, prompt, schema, signal, beforeAttempt }) {
      const model = task.model(environment);
      const rendered = renderPrompt(prompt);
      const usage: ModelUsage = {
        model,
        attempts: 0,
        inputTokens: 0,
        cachedInputTokens: 0,
        writtenInputTokens: 0,
        outputTokens: 0,
      };
      const deadline = performance.now() + task.deadlineMs;
      let last: 'unusable' | 'unavailable' = 'unavailable';
      while (usage.attempts < attempts) {
        await beforeAttempt?.();
        signal.throwIfAborted();
        const left = deadline - performance.now();
        if (left <= 0) break;
        usage.attempts += 1;
        const attempt = await vendor.request({
          model,
          prompt: rendered,
          schema,
          maxOutputTokens: task.maxOutputTokens,
          signal: AbortSignal.any([
            signal,
            AbortSignal.timeout(Math.max(1, Math.round(Math.min(attemptTimeoutMs, left)))),
          ]),
        });
        signal.throwIfAborted();
        if (attempt.outcome === 'refused') return { outcome: 'unusable', usage };
        if (attempt.outcome === 'text') {
          usage.inputTokens += attempt.tokens.input;
          usage.cachedInputTokens += attempt.tokens.cachedInput;
          usage.writtenInputTokens += attempt.tokens.writtenInput;
          usage.outputTokens += attempt.tokens.output;
          const parsed = schema.safeParse(parse(attempt.text));
          if (parsed.success) return { outcome: 'answered', answer: parsed.data, usage };
          last = 'unusable';
          continue;
        }
        last = 'unavailable';
        const wait = attempt.retryAfterMs ?? pauseMs * 2 ** (usage.attempts - 1);
        if (wait > Math.min(MAX_PAUSE_MS, deadline - performance.now())) break;
        if (usage.attempts < attempts) await sleep(wait, undefined, { signal });
      }
      return { outcome: last, usage };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
