import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** A body that is larger than the vendor takes. */
export class BodyTooLarge extends Error {}

/** The whole body. @throws {BodyTooLarge} beyond `limitBytes`, and where the client goes away */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new TypeError('The body of a request arrives as bytes.');
    sizeBytes += part.length;
    if (sizeBytes > limitBytes) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** `undefined` where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  options: { body: unknown; headers?: Record<string, string> },
): void {
  const text = JSON.stringify(options.body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...options.headers,
  });
  response.end(text);
}

/** An answer that says it is JSON and is not. */
export function sendMalformed(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end('{"id":"');
}

const brokenOff = new WeakSet<ServerResponse>();

/** Breaks the connection in mid-answer: what was written arrives, its end never does. */
export function breakOff(response: ServerResponse): void {
  brokenOff.add(response);
  // One turn later, when what was just written has left for the socket.
  setImmediate(() => response.socket?.destroySoon());
}

/** Aborts when the client goes away before the answer is complete. */
export function whenClientLeaves(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded && !brokenOff.has(response)) controller.abort();
  });
  return controller.signal;
}

/** Waits until `ms` after `since` (of `performance.now()`); `false` when the signal was aborted meanwhile. */
export async function waitUntil(since: number, ms: number, signal: AbortSignal): Promise<boolean> {
  const restMs = since + ms - performance.now();
  if (signal.aborted) return false;
  if (restMs <= 0) return true;
  try {
    await delay(restMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

/** Never answers; over when the client gives up. */
export async function stall(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
