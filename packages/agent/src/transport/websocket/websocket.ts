import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ClientMessage,
  type CloseReason,
  type Hello,
  MAX_FRAME_BYTES,
  MAX_MESSAGE_BYTES,
  REALTIME_PROTOCOL,
} from '@vivavoce/contract/realtime';
import type { Connection } from '@vivavoce/contract/records';
import { type WebSocket, WebSocketServer } from 'ws';
import { failure, log } from '../../telemetry/log.ts';
import { Parking } from '../parking.ts';
import { AdmissionError, type ConnectionHandlers, type HostedSession, type Transport } from '../transport.ts';
import { MicrophoneClock } from './microphone-clock.ts';
import { ClientSocket, type SocketHandlers } from './socket.ts';
import { SocketSoundOut } from './sound-out.ts';

/** The first message must come within this time. */
const HELLO_DEADLINE_MS = 5_000;
/** Messages that may follow the hello while the ticket is being redeemed. */
const MAX_EARLY_MESSAGES = 50;
const PATH = '/v1/realtime/';

export interface WebSocketTransportOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Address as browsers reach it; `{port}` stands for the port. */
  publicUrl: string;
  /** Whether this worker takes sessions now (`GET /readyz`). */
  ready: () => boolean;
}

/** The door of one worker: `vivavoce.v1` over WebSocket, and its health over HTTP on the same port. */
export class WebSocketTransport implements Transport {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, HostedSession>();
  readonly #parking = new Parking();
  readonly #clients = new Map<string, ClientSocket>();

  private constructor(server: Server, url: string) {
    this.#server = server;
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
    return new WebSocketTransport(server, options.publicUrl.replaceAll('{port}', String(port)));
  }

  connectionTo(sessionId: string): Connection {
    return { kind: 'websocket', url: `${this.url}${PATH}${sessionId}` };
  }

  expect(sessionId: string): () => void {
    return this.#parking.expect(sessionId);
  }

  host(session: HostedSession): void {
    this.#sessions.set(session.sessionId, session);
    this.#parking.release(session.sessionId);
  }

  drop(session: HostedSession, reason: CloseReason): void {
    const { sessionId } = session;
    if (this.#sessions.get(sessionId) !== session) return;
    this.#sessions.delete(sessionId);
    this.#clients.get(sessionId)?.close(reason);
    this.#clients.delete(sessionId);
  }

  async close(): Promise<void> {
    for (const session of [...this.#sessions.values()]) this.drop(session, 'moved');
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
      this.#greet(webSocket, sessionId, request.headers.origin ?? null),
    );
  }

  #greet(webSocket: WebSocket, sessionId: string, origin: string | null): void {
    const deadline = setTimeout(() => client.close('protocol_error'), HELLO_DEADLINE_MS);
    const early: ClientMessage[] = [];
    let asked = false;
    const client: ClientSocket = new ClientSocket(webSocket, {
      message: (message) => {
        clearTimeout(deadline);
        if (asked && early.length < MAX_EARLY_MESSAGES) early.push(message);
        else if (asked || message.type !== 'hello') client.close('protocol_error');
        else {
          asked = true;
          void this.#admit(client, sessionId, { hello: message, origin, early });
        }
      },
      // Sound of somebody who is not in yet goes nowhere.
      audio: () => undefined,
      closed: () => clearTimeout(deadline),
    });
  }

  async #admit(
    client: ClientSocket,
    sessionId: string,
    { hello, origin, early }: { hello: Hello; origin: string | null; early: ClientMessage[] },
  ): Promise<void> {
    if (!this.#sessions.has(sessionId)) await this.#parking.wait(sessionId);
    const session = this.#sessions.get(sessionId);
    if (!session) {
      client.close('moved');
      return;
    }
    try {
      await session.admit({ ticket: hello.ticket, clientId: hello.clientId, origin });
    } catch (error) {
      if (!(error instanceof AdmissionError)) log.error(failure(error), 'admission failed');
      client.close(error instanceof AdmissionError ? error.reason : 'internal');
      return;
    }
    if (this.#sessions.get(sessionId) !== session) {
      client.close('moved');
      return;
    }
    // Who left while waiting for admission replaces nobody.
    if (!client.open) return;
    this.#clients.get(sessionId)?.close('replaced');
    this.#clients.set(sessionId, client);
    const soundOut = new SocketSoundOut(client);
    const handlers = session.connected({ send: (message) => client.send(message), soundOut }, hello);
    const socketHandlers = this.#handlers(client, sessionId, { handlers, soundOut });
    client.handOver(socketHandlers);
    for (const message of early) socketHandlers.message(message);
  }

  #handlers(
    client: ClientSocket,
    sessionId: string,
    { handlers, soundOut }: { handlers: ConnectionHandlers; soundOut: SocketSoundOut },
  ): SocketHandlers {
    const microphone = new MicrophoneClock();
    return {
      message: (message) => {
        switch (message.type) {
          case 'hello':
            client.close('protocol_error');
            break;
          case 'ping':
            break;
          case 'played':
          case 'flushed':
            soundOut.report(message);
            break;
          case 'mute':
          case 'microphone':
            // Capture stands still meanwhile, and its samples need not be counted.
            microphone.reset();
            handlers.message(message);
            break;
          default:
            handlers.message(message);
        }
      },
      audio: ({ firstSample, samples }) => {
        if (samples.length === 0) return;
        handlers.sound({ samples, startMs: microphone.place(firstSample, samples.length, handlers.nowMs()) });
      },
      closed: () => {
        if (this.#clients.get(sessionId) === client) this.#clients.delete(sessionId);
        handlers.closed();
      },
    };
  }
}
