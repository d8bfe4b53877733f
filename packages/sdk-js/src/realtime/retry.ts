import { CLOSE_CODES, type ErrorCode } from '@vivavoce/contract/plain';

/** What to do after a connection ended. */
export type NextMove =
  /** Join again; with the epoch of the worker that is out of reach, where it is. */
  { kind: 'rejoin'; failedEpoch: number | null; code: ErrorCode | null } | { kind: 'stop'; code: ErrorCode };

export interface Ending {
  code: number;
  /** The worker answered at all. */
  reached: boolean;
  /** Epoch of the worker that was tried. */
  epoch: number;
  /** How many endings in a row were somebody's mistake, this one included. */
  mistakes: number;
}

/** Endings that are nobody's network but somebody's mistake: after so many in a row the next one would be the same. */
const MAX_MISTAKES = 3;

/** Whether a close code tells of a mistake on this side. */
export function isMistake(code: number): boolean {
  return code === CLOSE_CODES.invalid_ticket || code === CLOSE_CODES.protocol_error;
}

/** Decides from the close code. The deadline of the whole is the caller's. */
export function nextMove({ code, reached, epoch, mistakes }: Ending): NextMove {
  const rejoin = (failedEpoch: number | null, error: ErrorCode | null = null): NextMove => ({
    kind: 'rejoin',
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
      return mistakes >= MAX_MISTAKES ? { kind: 'stop', code: 'invalid_ticket' } : rejoin(null);
    case CLOSE_CODES.protocol_error:
      return mistakes >= MAX_MISTAKES ? { kind: 'stop', code: 'protocol_error' } : rejoin(null);
    case CLOSE_CODES.moved:
      return rejoin(epoch);
    case CLOSE_CODES.at_capacity:
      return rejoin(null, 'at_capacity');
    default:
      // An address that never answered is told to the API, which then waits for another worker.
      return rejoin(reached ? null : epoch);
  }
}
