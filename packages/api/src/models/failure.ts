import type { Attempt } from './attempts.ts';

/** Refusals that have nothing to do with what was asked. */
const PASSING: ReadonlySet<number> = new Set([401, 402, 403, 408, 409, 429]);

export interface VendorFailure {
  /** Nothing where the vendor gave none. */
  status: number | undefined;
  /** The header of that name. */
  retryAfter: string | null | undefined;
  requestId: string | null | undefined;
}

/** What a vendor's status means for whoever asked. */
export function failureOfStatus({ status, retryAfter, requestId }: VendorFailure): Attempt {
  const worthRetrying = status === undefined || status >= 500 || PASSING.has(status);
  if (!worthRetrying) return { outcome: 'refused', requestId };
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0
    ? { outcome: 'unavailable', retryAfterMs: seconds * 1_000, requestId }
    : { outcome: 'unavailable', requestId };
}
