import { ERRORS, type ErrorCode } from '@vivavoce/contract/plain';
import type { VivavoceErrorShape } from '@vivavoce/sdk';

/** A refusal of the API, as the SDK throws it. */
export function failureOf(code: ErrorCode): VivavoceErrorShape {
  const { title, fix, retryable } = ERRORS[code];
  return { code, message: title, fix, retryable, requestId: 'req_7Kq2mX9sT1dYwR3hNc4fVb', fields: [] };
}
