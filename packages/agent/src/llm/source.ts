import type { AttemptError } from './attempt-error.ts';
import type { ReplyRequest, ReplyUsage } from './reply.ts';

/** One model at one vendor, as far as one vendor differs from the next: the wire. */
export interface ReplySource {
  /** For the log and the metrics. */
  vendor: string;
  model: string;
  /** Sends the request. Aborting ends it and everything that comes of it. */
  open(request: ReplyRequest, signal: AbortSignal): Promise<SourceAnswer>;
  /** What an error of `open`, or of its pieces, means. */
  failureOf(error: unknown): AttemptError;
}

export interface SourceAnswer {
  /** The vendor's name of the request. */
  requestId: string | null;
  pieces: AsyncIterable<AnswerPiece>;
}

export type AnswerPiece =
  | { type: 'text'; text: string }
  /** What is known by now of what the request takes; a later word counts more. */
  | { type: 'usage'; usage: Partial<Omit<ReplyUsage, 'model'>> }
  | { type: 'stop'; stop: StopReason }
  /** The answer is whole; what the vendor sends behind it says nothing more. */
  | { type: 'end' };

export type StopReason = 'complete' | 'max_tokens' | 'refused';

/** What a vendor asked for with 429: seconds or an HTTP date. */
export function retryAfterOf(value: string | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const dateMs = Date.parse(value);
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - Date.now());
}
