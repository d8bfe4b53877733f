import type { ReplyFailure } from './reply.ts';

/** Why one request to the model came to nothing, or to nothing more. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';
  readonly reason: ReplyFailure;
  /** What the vendor asked for with 429. */
  readonly retryAfterMs: number | undefined;
  /** The vendor's name of the request, where it answered at all. */
  readonly requestId: string | null;

  constructor(reason: ReplyFailure, details: AttemptErrorDetails = {}) {
    super(`The model's reply failed: ${reason}.`);
    this.reason = reason;
    this.retryAfterMs = details.retryAfterMs;
    this.requestId = details.requestId ?? null;
  }
}

interface AttemptErrorDetails {
  retryAfterMs?: number | undefined;
  requestId?: string | null | undefined;
}
