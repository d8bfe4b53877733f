import type { ServerResponse } from 'node:http';
import { sendJson } from '../server/http.ts';

export interface Refusal {
  status: number;
  code: string;
  message: string;
  retryAfterSeconds?: number;
}

/** What a request meets that the vendor's limits turn away. */
export function rateLimited(retryAfterSeconds: number): Refusal {
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many requests. Please try again later.',
    retryAfterSeconds,
  };
}

/** The fault is the vendor's own. */
export function failing(): Refusal {
  return { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'The service is temporarily unavailable.' };
}

/** The vendor's JSON body and its `dg-error` header. */
export function sendRefusal(response: ServerResponse, refusal: Refusal & { requestId: string }): void {
  sendJson(response, refusal.status, {
    body: { err_code: refusal.code, err_msg: refusal.message, request_id: refusal.requestId },
    headers: {
      'dg-request-id': refusal.requestId,
      'dg-error': refusal.message,
      ...(refusal.retryAfterSeconds === undefined
        ? {}
        : { 'retry-after': String(refusal.retryAfterSeconds) }),
    },
  });
}
