import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { LanguageModel, ModelNames, ModelUsage } from './model.ts';
import { type RenderedPrompt, renderPrompt } from './prompt.ts';

/** What came of a single request. `refused`: the vendor answers, but does not take this very request. */
export type Attempt = { requestId?: string | null | undefined } & (
  | {
      outcome: 'text';
      text: string;
      tokens: { input: number; cachedInput: number; writtenInput: number; output: number };
    }
  | { outcome: 'refused' }
  | { outcome: 'unavailable'; retryAfterMs?: number }
);

/** A vendor's wire: all that differs from one to the next. Throws for nothing that the vendor does. */
export interface Vendor {
  /** What it calls its models. */
  names: ModelNames;
  request(options: {
    model: string;
    prompt: RenderedPrompt;
    schema: z.ZodObject;
    maxOutputTokens: number;
    signal: AbortSignal;
  }): Promise<Attempt>;
}

export interface AttemptOptions {
  /** One request may take this long. @defaultValue 40000 */
  attemptTimeoutMs?: number;
  /** Requests for one answer, at most. @defaultValue 3 */
  attempts?: number;
  /** First pause before another request; doubles each time. @defaultValue 1000 */
  pauseMs?: number;
}

/** Longer than this the vendor's `Retry-After` is not waited for: the task comes back later instead. */
const MAX_PAUSE_MS = 15_000;

/**
 * Asks until somebody answers in the form wanted, as often and for as long as the options and the task allow: the first vendor, and
 * where that is away the next one. Whoever has been paid for an answer is stayed with, so that what was used is one model's.
 */
export function withAttempts(
  vendors: readonly [Vendor, ...Vendor[]],
  options: AttemptOptions,
): LanguageModel {
  const { attemptTimeoutMs = 40_000, attempts = 3, pauseMs = 1_000 } = options;
  return {
    async ask({ task, prompt, schema, signal, beforeAttempt }) {
      let vendor = vendors[0];
      const others = vendors.slice(1);
      const rendered = renderPrompt(prompt);
      const usage: ModelUsage = {
        model: task.model(vendor.names),
        attempts: 0,
        inputTokens: 0,
        cachedInputTokens: 0,
        writtenInputTokens: 0,
        outputTokens: 0,
        requestIds: [],
      };
      const deadline = performance.now() + task.deadlineMs;
      let last: 'unusable' | 'unavailable' = 'unavailable';
      // One more for each vendor behind the first: the last one shall not be asked only once.
      let allowed = attempts;
      while (usage.attempts < allowed) {
        await beforeAttempt?.();
        signal.throwIfAborted();
        // Whoever is silent leaves time for the ones behind it.
        const left = (deadline - performance.now()) / (others.length + 1);
        if (left <= 0) break;
        usage.attempts += 1;
        const attempt = await vendor.request({
          model: usage.model,
          prompt: rendered,
          schema,
          maxOutputTokens: task.maxOutputTokens,
          signal: AbortSignal.any([
            signal,
            AbortSignal.timeout(Math.max(1, Math.round(Math.min(attemptTimeoutMs, left)))),
          ]),
        });
        signal.throwIfAborted();
        if (attempt.requestId) usage.requestIds.push(attempt.requestId);
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
        last = attempt.outcome === 'refused' ? 'unusable' : 'unavailable';
        const next = usage.inputTokens + usage.outputTokens === 0 ? others.shift() : undefined;
        if (next) {
          vendor = next;
          usage.model = task.model(vendor.names);
          allowed += 1;
          continue;
        }
        if (attempt.outcome === 'refused') break;
        const wait = attempt.retryAfterMs ?? pauseMs * 2 ** (usage.attempts - 1);
        if (wait > Math.min(MAX_PAUSE_MS, deadline - performance.now())) break;
        if (usage.attempts < allowed) await sleep(wait, undefined, { signal });
      }
      return { outcome: last, usage };
    },
  };
}

/** In a fence of markdown, too: not every endpoint keeps a model to the form. */
function parse(text: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text);
  try {
    return JSON.parse(fenced?.[1] ?? text);
  } catch {
    return undefined;
  }
}
