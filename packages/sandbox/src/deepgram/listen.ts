import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ListenRequest } from '../listening/state.ts';
import type { SandboxContext } from '../server/context.ts';
import type { UpgradeRequest } from '../server/stand-in.ts';
import { uuidId } from '../session/random.ts';
import type { SandboxSession } from '../session/session.ts';
import { credentialOf } from './credential.ts';
import { failing, type Refusal, rateLimited } from './errors.ts';

/** What one version of the protocol asks for, and who speaks it. */
export interface ListenVersion<Q> {
  readQuery(query: URLSearchParams): Q | { refusal: string };
  speak(
    socket: WebSocket,
    options: { session: SandboxSession; vendorRequest: ListenRequest; query: Q },
  ): void;
}

/** `GET /v1/listen` and `GET /v2/listen`: who may open a stream, and with what. */
export class DeepgramListen<Q extends object> {
  readonly #context: SandboxContext;
  readonly #version: ListenVersion<Q>;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 4_000_000 });

  readonly #requestIds = new WeakMap<IncomingMessage, string>();

  constructor(context: SandboxContext, version: ListenVersion<Q>) {
    this.#context = context;
    this.#version = version;
    this.#server.on('headers', (headers, request) => {
      headers.push(`dg-request-id: ${this.#requestIds.get(request) ?? ''}`);
    });
  }

  upgrade({ request, socket, head, url }: UpgradeRequest): void {
    socket.on('error', () => socket.destroy());
    const session = this.#context.sessions.byCredential(credentialOf(request));
    if (!session) {
      refuse(socket, 401, {
        code: 'INVALID_AUTH',
        message: 'Invalid credentials.',
        requestId: uuidId('nobody'),
      });
      return;
    }
    const vendorRequest: ListenRequest = session.nextRequest('stt');
    // A stream is a connection of its own.
    vendorRequest.received(true);
    const query = this.#version.readQuery(url.searchParams);
    const refusal = refusalOf(vendorRequest, 'refusal' in query ? query : {});
    if (refusal || 'refusal' in query) {
      vendorRequest.log('refused');
      if (refusal) refuse(socket, refusal.status, { ...refusal, requestId: vendorRequest.id });
      return;
    }
    this.#requestIds.set(request, vendorRequest.id);
    this.#server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      this.#version.speak(webSocket, { session, vendorRequest, query });
    });
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}

function refusalOf({ fault }: ListenRequest, query: { refusal?: string }): Refusal | undefined {
  if (fault.kind === 'rate_limited') {
    return rateLimited(fault.retryAfterSeconds);
  }
  if (fault.kind === 'failing') return failing();
  if (query.refusal !== undefined) return { status: 400, code: 'Bad Request', message: query.refusal };
  return undefined;
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** Refuses an upgrade with the vendor's JSON body and its `dg-error` header. */
function refuse(
  socket: Duplex,
  status: number,
  error: { code: string; message: string; requestId: string; retryAfterSeconds?: number },
): void {
  const body = JSON.stringify({ err_code: error.code, err_msg: error.message, request_id: error.requestId });
  const lines = [
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Error'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `dg-request-id: ${error.requestId}`,
    `dg-error: ${error.message}`,
    ...(error.retryAfterSeconds === undefined ? [] : [`retry-after: ${error.retryAfterSeconds}`]),
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
