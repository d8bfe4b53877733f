import { ERRORS, type ErrorCode, type FieldError } from '@vivavoce/contract';

export interface ApiErrorOptions {
  /** One sentence about this very case; the title of the code where missing. Never a value that was sent. */
  detail?: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A failure with a code of the closed set; thrown anywhere, answered as problem+json at the edge. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string> | undefined;
  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    super(options.detail ?? ERRORS[code].title, { cause: options.cause });
    this.code = code;
    this.errors = options.errors;
    this.headers = options.headers;
  }
}
