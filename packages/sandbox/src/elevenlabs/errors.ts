import type { ServerResponse } from 'node:http';
import { sendJson } from '../server/http.ts';

/** The vendor's error body: `type` and `code` as its error pages name them, `status` as its older answers did. */
export function sendSpeechError(
  response: ServerResponse,
  status: number,
  error: { type: string; code: string; message: string; requestId: string; headers?: Record<string, string> },
): void {
  sendJson(response, status, {
    body: {
      detail: {
        type: error.type,
        code: error.code,
        status: error.code,
        message: error.message,
        request_id: error.requestId,
      },
    },
    headers: { 'request-id': error.requestId, ...error.headers },
  });
}
