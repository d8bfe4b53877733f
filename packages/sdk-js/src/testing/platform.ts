import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Connection,
  ERRORS,
  type ErrorCode,
  type EvaluationResult,
  type JoinRequest,
  type JoinResponse,
  REALTIME_PROTOCOL,
  type Session,
  type SessionEventData,
  type SessionEventType,
  type Utterance,
} from '@vivavoce/contract/plain';
import { WebSocketServer } from 'ws';
import { TestAgent } from './agent.ts';
import { evaluationRecord, sessionRecord } from './records.ts';

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** The platform as a client sees it on the wire: `/v1`, the events of one session, and the worker's WebSocket. */
export class TestPlatform {
  record: Session = sessionRecord();
  epoch = 1;
  readonly calls: { method: string; path: string; headers: IncomingMessage['headers']; body: unknown }[] = [];
  readonly agents: TestAgent[] = [];
  /** Files beside the API, by path. */
  readonly files = new Map<
    string,
    { type: string; text: string; status?: number; headers?: Record<string, string> }
  >();
  /** Answers that replace the usual ones, once each, by `METHOD path`. */
  readonly surprises = new Map<string, Answer[]>();
  /** What `GET …/evaluation` answers before the session is evaluated. */
  evaluation: EvaluationResult = { status: 'waiting' };
  /** The transcript, read in pages of two. */
  utterances: Utterance[] = [];
  /** Where `join` sends the client; the platform's own socket unless a test says otherwise. */
  workerUrl: string | undefined;
  /** Ways that `join` offers before it. */
  waysBefore: Connection[] = [];
  /** Erased: every token of the session is refused from now on. */
  erased = false;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, handleProtocols: () => REALTIME_PROTOCOL });
  readonly #streams = new Set<ServerResponse>();
  readonly #waiting: ((agent: TestAgent) => void)[] = [];
  #events: { id: string; type: SessionEventType; text: string }[] = [];
  #tokens = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<TestPlatform> {
    const server = createServer();
    const platform = new TestPlatform(server);
    server.on('request', (request, response) => void platform.#serve(request, response));
    server.on('upgrade', (request, socket, head) => {
      platform.#sockets.handleUpgrade(request, socket, head, (client) => {
        const agent = new TestAgent(client);
        platform.agents.push(agent);
        platform.#waiting.shift()?.(agent);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next connection that comes in from now on. */
  nextAgent(): Promise<TestAgent> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The next requests with this method and path are refused with a problem. */
  refuse(call: string, code: ErrorCode, { times = 1, retryAfterSeconds = 0 } = {}): void {
    const { status, title, fix, retryable } = ERRORS[code];
    const problem = {
      type: `${this.url}/docs/errors/${code}`,
      title,
      detail: fix,
      status,
      code,
      retryable,
    };
    const answers = Array.from({ length: times }, () => ({
      status: status || 500,
      body: { ...problem, requestId: 'req_0000000000000000000001' },
      ...(retryAfterSeconds ? { headers: { 'Retry-After': `${retryAfterSeconds}` } } : {}),
    }));
    this.surprises.set(call, [...(this.surprises.get(call) ?? []), ...answers]);
  }

  change(change: Partial<Session>): void {
    this.record = { ...this.record, ...change, revision: this.record.revision + 1 };
  }

  event<T extends SessionEventType>(type: T, data: SessionEventData[T]): void {
    const id = `evt_${this.#events.length + 1}`;
    const document = {
      id,
      type,
      sessionId: this.record.id,
      mode: 'test',
      createdAt: new Date(0).toISOString(),
      data,
    };
    const text = `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(document)}\n\n`;
    this.#events.push({ id, type, text });
    for (const stream of this.#streams) stream.write(text);
  }

  /** Breaks every event stream, as a restart of the API does. */
  dropStreams(): void {
    for (const stream of this.#streams) stream.destroy();
  }

  callsOf(method: string, path: string) {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  async close(): Promise<void> {
    for (const agent of this.agents) agent.kill();
    for (const stream of this.#streams) stream.destroy();
    this.#sockets.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const method = request.method ?? 'GET';
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.url);
    const file = this.files.get(path);
    if (file) {
      response.writeHead(file.status ?? 200, {
        'Content-Type': file.type,
        'Cache-Control': 'no-store',
        ...file.headers,
      });
      response.end(file.text);
      return;
    }
    const origin = request.headers.origin;
    if (origin) response.setHeader('Access-Control-Allow-Origin', origin);
    if (method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key');
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      response.writeHead(204).end();
      return;
    }
    const body: unknown = text ? JSON.parse(text) : undefined;
    this.calls.push({ method, path, headers: request.headers, body });
    if (this.erased && path.includes(this.record.id)) this.refuse(`${method} ${path}`, 'session_erased');
    const surprise = this.surprises.get(`${method} ${path}`)?.shift();
    if (path.endsWith('/events') && !surprise) {
      this.#stream(request, response);
      return;
    }
    const { status, body: answer, headers } = surprise ?? this.#answer({ method, path, query, body });
    response.writeHead(status, {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  }

  #answer({ method, path, query, body }: Asked): Answer {
    const session = `/v1/sessions/${this.record.id}`;
    switch (`${method} ${path}`) {
      case 'POST /v1/sessions':
        return { status: 201, body: { session: this.record, token: this.#token() } };
      case 'GET /v1/sessions/current':
      case `GET ${session}`:
        return { status: 200, body: this.record };
      case `POST ${session}/consent`: {
        const consent = { ...(body as { noticeVersion: string; locale: string; voice: boolean }) };
        const { startedAt, status } = this.record;
        this.change({
          status: startedAt ? status : 'consented',
          consent: { ...consent, agreedAt: '2026-01-01T09:01:00.000Z' },
        });
        return { status: 200, body: this.record };
      }
      case `POST ${session}/join`: {
        const { failedEpoch } = body as JoinRequest;
        if (failedEpoch !== undefined && failedEpoch >= this.epoch) this.epoch = failedEpoch + 1;
        this.change({ status: 'live', startedAt: this.record.startedAt ?? '2026-01-01T09:02:00.000Z' });
        const joined: JoinResponse = {
          session: this.record,
          connections: [
            ...this.waysBefore,
            { kind: 'websocket', url: this.workerUrl ?? `${this.url.replace('http', 'ws')}/v1/realtime` },
          ],
          ticket: `ticket-${this.calls.length}`,
          epoch: this.epoch,
        };
        this.workerUrl = undefined;
        return { status: 200, body: joined };
      }
      case `POST ${session}/control`:
        return { status: 200, body: { turn: { mode: 'coding' } } };
      case `POST ${session}/end`:
        this.change({ status: 'ended', endReason: 'candidate' });
        return { status: 200, body: this.record };
      case `POST ${session}/token`:
        return { status: 200, body: this.#token() };
      case `POST ${session}/result-token`: {
        const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
        return { status: 200, body: { token: 'result-token', expiresAt } };
      }
      case `DELETE ${session}/result-token`:
        return { status: 204, body: undefined };
      case `GET ${session}/utterances`: {
        const from = Number(query.get('cursor') ?? 0);
        const to = from + 2;
        const nextCursor = to < this.utterances.length ? `${to}` : null;
        return { status: 200, body: { data: this.utterances.slice(from, to), nextCursor } };
      }
      case `GET ${session}/evaluation`:
        return {
          status: 200,
          body:
            this.record.status === 'evaluated'
              ? { status: 'done', evaluation: evaluationRecord() }
              : this.evaluation,
        };
      default:
        return { status: 404, body: { code: 'not_found', title: 'Nothing is here.', detail: path } };
    }
  }

  #stream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': open\n\n');
    const last = request.headers['last-event-id'];
    const seen = this.#events.findIndex((event) => event.id === last);
    if (last) for (const event of this.#events.slice(seen + 1)) response.write(event.text);
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  #token() {
    this.#tokens += 1;
    return { value: `token-${this.#tokens}`, expiresAt: new Date(Date.now() + 900_000).toISOString() };
  }
}
