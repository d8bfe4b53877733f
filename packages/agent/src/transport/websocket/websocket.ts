import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type CloseReason,
  MAX_FRAME_BYTES,
  MAX_MESSAGE_BYTES,
  REALTIME_PROTOCOL,
} from '@vivavoce/contract/realtime';
import type { WebSocketConnection } from '@vivavoce/contract/records';
import { WebSocketServer } from 'ws';
import { Door } from '../door.ts';
import type { HostedSession, Offer, Transport } from '../transport.ts';
import { ClientSocket } from './socket.ts';

const PATH = '/v1/realtime/';

export interface WebSocketTransportOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Address as browsers reach it; `{port}` stands for the port. */
  publicUrl: string;
  /** @defaultValue one of its own */
  door?: Door;
  /** Whether this worker takes sessions now (`GET /readyz`). */
  ready: () => boolean;
}

/** The door of one worker: `vivavoce.v1` over WebSocket, and its health over HTTP on the same port. */
export class WebSocketTransport implements Transport {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #door: Door;

  private constructor(server: Server, url: string, door: Door) {
    this.#server = server;
    this.#door = door;
    this.url = url;
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: Math.max(MAX_MESSAGE_BYTES, MAX_FRAME_BYTES),
      handleProtocols: (protocols) => (protocols.has(REALTIME_PROTOCOL) ? REALTIME_PROTOCOL : false),
    });
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Listens. @throws where the port is taken. */
  static async listen(options: WebSocketTransportOptions): Promise<WebSocketTransport> {
    const server = createServer((request, response) => {
      const status =
        request.url === '/healthz' ? 200 : request.url === '/readyz' ? (options.ready() ? 200 : 503) : 404;
      response.writeHead(status, { 'content-type': 'text/plain' }).end(status === 200 ? 'ok\n' : '');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : options.port;
    return new WebSocketTransport(
      server,
      options.publicUrl.replaceAll('{port}', String(port)),
      options.door ?? new Door(),
    );
  }

  connectionTo(sessionId: string): WebSocketConnection {
    return { kind: 'websocket', url: `${this.url}${PATH}${sessionId}` };
  }

  offer(sessionId: string): Offer {
    return { connections: [this.connectionTo(sessionId)] };
  }

  expect(sessionId: string): () => void {
    return this.#door.expect(sessionId);
  }

  host(session: HostedSession): void {
    this.#door.host(session);
  }

  drop(session: HostedSession, reason: CloseReason): void {
    this.#door.drop(session, reason);
  }

  async close(): Promise<void> {
    for (const session of this.#door.sessions) this.drop(session, 'moved');
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Node has let go of the socket: an error that nobody hears would end the process, and every session on it.
    socket.on('error', () => undefined);
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    if (!pathname.startsWith(PATH) || !offered.includes(REALTIME_PROTOCOL)) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    const sessionId = pathname.slice(PATH.length);
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) =>
      this.#door.greet(new ClientSocket(webSocket), sessionId, request.headers.origin ?? null),
    );
  }
}
