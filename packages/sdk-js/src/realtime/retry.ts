import { CLOSE_CODES, type ErrorCode } from '@vivavoce/contract/plain';

/** What to do after a connection ended. */
export type NextMove =
  /** Join again after `delayMs`; with the epoch of the worker that is out of reach, where it is. */
  | { kind: 'rejoin'; delayMs: number; failedEpoch: number | null; code: ErrorCode | null }
  | { kind: 'stop'; code: ErrorCode };

export interface Ending {
  code: number;
  /** The worker answered at all. */
  reached: boolean;
  /** Epoch of the worker that was tried. */
  epoch: number;
  /** Attempts since the last time that it worked, this one included; from 1. */
  attempt: number;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 8_000;
/** Endings that are nobody's network but somebody's mistake: tried this often, then told. */
const MAX_MISTAKES = 3;

/** Full delay of an attempt before jitter: 0 at first, then doubling from 250 ms up to 8 s. */
export function backoffMs(attempt: number): number {
  return attempt <= 1 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (attempt - 2), MAX_DELAY_MS);
}

/** Half of the delay is fixed, half is drawn, so that a crowd that lost one worker does not come back as one. */
export function jittered(delayMs: number, random: number): number {
  return delayMs / 2 + (delayMs / 2) * random;
}

/** Decides from the close code. The deadline of the whole is the caller's. */
export function nextMove({ code, reached, epoch, attempt }: Ending): NextMove {
  const delayMs = backoffMs(attempt);
  const rejoin = (failedEpoch: number | null, error: ErrorCode | null = null): NextMove => ({
    kind: 'rejoin',
    delayMs,
    failedEpoch,
    code: error,
  });
  switch (code) {
    case CLOSE_CODES.replaced:
      return { kind: 'stop', code: 'connection_replaced' };
    case CLOSE_CODES.origin_not_allowed:
      return { kind: 'stop', code: 'origin_not_allowed' };
    case CLOSE_CODES.session_over:
      return { kind: 'stop', code: 'session_over' };
    case CLOSE_CODES.invalid_ticket:
      return attempt > MAX_MISTAKES ? { kind: 'stop', code: 'invalid_ticket' } : rejoin(null);
    case CLOSE_CODES.protocol_error:
      return attempt > MAX_MISTAKES ? { kind: 'stop', code: 'protocol_error' } : rejoin(null);
    case CLOSE_CODES.moved:
      return rejoin(epoch);
    case CLOSE_CODES.at_capacity:
      return rejoin(null, 'at_capacity');
    default:
      // An address that never answered is told to the API, which then waits for another worker.
      return rejoin(reached ? null : epoch);
  }
}
