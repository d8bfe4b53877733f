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

const MISTAKES: { [code: number]: ErrorCode } = {
  [CLOSE_CODES.invalid_ticket]: 'invalid_ticket',
  [CLOSE_CODES.protocol_error]: 'protocol_error',
};
/** However often one comes, the answer is the same. */
const FINAL: { [code: number]: ErrorCode } = {
  [CLOSE_CODES.replaced]: 'connection_replaced',
  [CLOSE_CODES.origin_not_allowed]: 'origin_not_allowed',
  [CLOSE_CODES.session_over]: 'session_over',
};

/** Whether a close code tells of a mistake on this side. */
export function isMistake(code: number): boolean {
  return MISTAKES[code] !== undefined;
}

/** Decides from the close code. The deadline of the whole is the caller's. */
export function nextMove({ code, reached, epoch, mistakes }: Ending): NextMove {
  const stop = FINAL[code] ?? (mistakes >= MAX_MISTAKES ? MISTAKES[code] : undefined);
  if (stop) return { kind: 'stop', code: stop };
  const full = code === CLOSE_CODES.at_capacity;
  // An address that never answered is told to the API, which then waits for another worker.
  const gone = code === CLOSE_CODES.moved || !(reached || full || isMistake(code));
  return { kind: 'rejoin', failedEpoch: gone ? epoch : null, code: full ? 'at_capacity' : null };
}
