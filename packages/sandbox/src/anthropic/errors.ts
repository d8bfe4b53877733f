import type { ServerResponse } from 'node:http';
import { sendJson } from '../server/http.ts';

const STATUS = {
  invalid_request_error: 400,
  authentication_error: 401,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  overloaded_error: 529,
} as const;

export type MessagesErrorType = keyof typeof STATUS;

/** The vendor's error body under the status that belongs to its type. */
export function sendMessagesError(
  response: ServerResponse,
  type: MessagesErrorType,
  error: { message: string; requestId: string; headers?: Record<string, string> },
): void {
  sendJson(response, STATUS[type], {
    body: { type: 'error', error: { type, message: error.message }, request_id: error.requestId },
    headers: { 'request-id': error.requestId, ...error.headers },
  });
}
