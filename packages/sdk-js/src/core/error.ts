import { BROWSER_ERRORS, type ErrorCode, type FieldError } from '@vivavoce/contract/plain';
import type { VivavoceErrorShape } from '../types.ts';

export interface VivavoceErrorDetails {
  /** What happened, where it is known better than the code's own sentence. */
  message?: string | undefined;
  /** What to do now, and whether the same call may succeed later; as the server said. */
  fix?: string | undefined;
  retryable?: boolean | undefined;
  requestId?: string | null | undefined;
  fields?: FieldError[] | undefined;
  /** Milliseconds after which the server asked to be called again. */
  retryAfterMs?: number | null | undefined;
  cause?: unknown;
}

/**
 * The one error of this package. `code` is from a closed set, `message` says what happened, `fix` what to do now, and
 * `retryable` whether the same call may succeed later, unchanged.
 *
 * @example
 * try {
 *   await session.join();
 * } catch (error) {
 *   if (error instanceof VivavoceError && error.code === 'microphone_denied') await session.join({ microphone: false });
 *   else throw error;
 * }
 */
export class VivavoceError extends Error implements VivavoceErrorShape {
  override readonly name: string = 'VivavoceError';
  declare readonly code: ErrorCode;
  declare readonly fix: string;
  declare readonly retryable: boolean;
  /** Names the request in the platform's logs; quote it to support. */
  declare readonly requestId: string | null;
  declare readonly fields: FieldError[];
  /** Milliseconds after which the server asked to be called again; `null` where it did not say. */
  declare readonly retryAfterMs: number | null;

  constructor(code: ErrorCode, details: VivavoceErrorDetails = {}) {
    // The server's sentences come with the codes for which this side has none.
    const known =
      BROWSER_ERRORS[
        Object.hasOwn(BROWSER_ERRORS, code) ? (code as keyof typeof BROWSER_ERRORS) : 'internal'
      ];
    super(details.message ?? known.title, details);
    this.code = code;
    this.fix = details.fix ?? known.fix;
    this.retryable = details.retryable ?? known.retryable;
    this.requestId = details.requestId ?? null;
    this.fields = details.fields ?? [];
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** Whatever was thrown, as the one error: what is none yet gets `code`; what nobody foresaw is `internal`. */
export function toVivavoceError(thrown: unknown, code: ErrorCode = 'internal'): VivavoceError {
  return thrown instanceof VivavoceError ? thrown : new VivavoceError(code, { cause: thrown });
}
