import { ERRORS, type ErrorCode, type FieldError } from '@vivavoce/contract/errors';

/** The codes that travel on the wire; the others arise in the browser. */
export type WireErrorCode = {
  [C in ErrorCode]: (typeof ERRORS)[C]['status'] extends 0 ? never : C;
}[ErrorCode];

export interface ApiErrorOptions {
  /**
   * What happened in this very case, in one sentence for a developer. Never a value that was sent, never anything of another
   * tenant.
   * @defaultValue the title of the code
   */
  detail?: string;
  /**
   * What to do in this very case.
   * @defaultValue the fix of the code
   */
  fix?: string;
  /** Per field, what is wrong and the fix. */
  errors?: readonly FieldError[];
  /** Further headers of the answer, e.g. `Retry-After`. */
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/**
 * A failure with a code of the closed set; thrown anywhere, answered as problem+json at the edge.
 *
 * @example
 * throw new ApiError('template_unknown');
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: WireErrorCode;
  readonly detail: string;
  readonly fix: string;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: WireErrorCode, options: ApiErrorOptions = {}) {
    super(`${code}: ${options.detail ?? ERRORS[code].title}`, { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? ERRORS[code].title;
    this.fix = options.fix ?? ERRORS[code].fix;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
