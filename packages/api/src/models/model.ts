import type { TasksEnvironment } from '@vivavoce/contract/environment';
import type { z } from 'zod';
import type { PromptPart } from './prompt.ts';

/** What a vendor calls the models that this deployment asks there. */
export type ModelNames = Pick<TasksEnvironment, 'EVALUATION_MODEL' | 'FAST_MODEL'>;

/** What a model is asked for, declared once beside the code that asks. */
export interface ModelTask {
  /** Names the task in the log: `evaluation`. */
  name: string;
  /** Which model does it on this deployment. */
  model: (names: ModelNames) => string;
  /** A model that does not stop is cut here. */
  maxOutputTokens: number;
  /** For the whole answer: every attempt and every pause between them. */
  deadlineMs: number;
}

export interface ModelRequest<T extends z.ZodObject> {
  task: ModelTask;
  prompt: readonly PromptPart[];
  /** The form of the answer. It is checked; what the answer says is the caller's to doubt. */
  schema: T;
  /** Whoever asked does not want the answer any more. */
  signal: AbortSignal;
  /** Awaited before every single attempt; nothing is sent where it throws. */
  beforeAttempt?: () => Promise<void>;
}

/** What an answer cost, over all attempts that the vendor counted. */
export interface ModelUsage {
  /** Who answered, or was asked last. */
  model: string;
  /** Requests sent. */
  attempts: number;
  inputTokens: number;
  /** Those of the input that the vendor's cache held. */
  cachedInputTokens: number;
  /** Those that it wrote there, to be read by the next request. */
  writtenInputTokens: number;
  outputTokens: number;
  /** The vendor's names of the requests, in their order, where it answered at all. */
  requestIds: string[];
}

/**
 * What came of asking.
 *
 * - `answered`: in the form that was asked for; nothing in it is believed yet
 * - `unusable`: the model answers, but never in that form, or does not take this very request
 * - `unavailable`: the vendor does not answer in time, or does not take our key, which may just be changing; worth another
 *   try later
 */
export type ModelAnswer<T> =
  | { outcome: 'answered'; answer: T; usage: ModelUsage }
  | { outcome: 'unusable'; usage: ModelUsage }
  | { outcome: 'unavailable'; usage: ModelUsage };

/** A language model, whoever makes it. */
export interface LanguageModel {
  /**
   * Asks for one structured answer. Never throws for a vendor's fault; throws when `signal` aborts, and what
   * `beforeAttempt` throws.
   */
  ask<T extends z.ZodObject>(request: ModelRequest<T>): Promise<ModelAnswer<z.output<T>>>;
}
