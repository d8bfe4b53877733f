import type { ErrorCode, FieldError } from '@vivavoce/contract/plain';
import type { VivavoceErrorShape } from '../types.ts';

/**
 * What failed in the browser has a code and a page that explains it, no sentence: widgets have their own, in the candidate's
 * language. What the server refused carries the server's words.
 */
const PAGES = 'https://api.vivavoce.dev/docs/errors/';
/** Codes that arise in the browser, or come bare over the realtime connection, and stay true however often one tries. */
const FINAL =
  /^(connection_replaced|consent_required|invalid_request|microphone_(forbidden|insecure)|(origin_)?not_allowed|protocol_error|session_(erased|over)|unsupported)$/;

export interface VivavoceErrorDetails {
  /** What happened, where more is known than the code. */
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
 * The one error of this package. `code` is from a closed set and is what a page acts on; `message` says what happened, `fix` what
 * to do now (where that is the code's own, the page that explains it), `retryable` whether the same call may succeed later,
 * unchanged.
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

  /** By its name: an entry that is a build of its own has a class of its own. What a page derives from it is its page's alone. */
  static override [Symbol.hasInstance](thrown: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: which class was asked is the question
    if (this !== VivavoceError) return super[Symbol.hasInstance](thrown);
    return (thrown as Partial<Error> | null | undefined)?.name === 'VivavoceError';
  }

  constructor(code: ErrorCode, details: VivavoceErrorDetails = {}) {
    super(details.message ?? code, details);
    this.code = code;
    this.fix = details.fix ?? `${PAGES}${code}`;
    this.retryable = details.retryable ?? !FINAL.test(code);
    this.requestId = details.requestId ?? null;
    this.fields = details.fields ?? [];
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** Whatever was thrown, as the one error: what is none yet gets `code`; what nobody foresaw is `internal`. */
export function toVivavoceError(thrown: unknown, code: ErrorCode = 'internal'): VivavoceError {
  return thrown instanceof VivavoceError ? thrown : new VivavoceError(code, { cause: thrown });
}

/** The token that was sent is of no use any more. */
export function isTokenError(error: unknown): boolean {
  return error instanceof VivavoceError && /^(token_expired|invalid_token)$/.test(error.code);
}
