import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { LocalModels } from '../local/models.ts';
import type { UpstreamModel } from '../local/upstream.ts';
import { Sessions } from '../session/sessions.ts';
import { Synthesiser } from '../speech/synthesiser.ts';
import { STAND_INS } from '../stand-ins.ts';
import { type Forwarding, LIMITS, type SandboxContext, type SandboxLimits } from './context.ts';
import { control } from './control.ts';
import { moveAway } from './distance.ts';
import { sendJson } from './http.ts';
import type { StandIn } from './stand-in.ts';

export interface SandboxOptions {
  /** 0 takes a free one. @defaultValue 0 */
  port?: number;
  /** @defaultValue '127.0.0.1' */
  host?: string;
  /**
   * The cache with the weights of the local recogniser and voice, which are loaded when they are there; empty to do without.
   * @defaultValue ''
   */
  cache?: string;
  /** A real model behind the model's stand-in. @defaultValue the stand-in answers by itself */
  upstream?: UpstreamModel | undefined;
  /** @defaultValue `LIMITS` */
  limits?: Partial<SandboxLimits>;
  /** Where the payment providers' webhooks go besides the endpoints that a client makes. @defaultValue nowhere */
  stripeForwardTo?: Forwarding | undefined;
  razorpayForwardTo?: Forwarding | undefined;
  /** How far away the vendors are, in milliseconds each way; a connection costs two round trips first. @defaultValue 0 */
  distanceMs?: number;
  /** How fast interviewers speak, of their own pace; below 2. @defaultValue 1 */
  pace?: number | undefined;
}

export interface Sandbox {
  /** `http://host:port`, without a slash at the end. */
  url: string;
  /** Ends every connection, the thread of the synthesiser and the server. */
  close(): Promise<void>;
}

/**
 * Starts every stand-in in one server: `/deepgram`, `/anthropic`, `/openai`, `/elevenlabs`, `/stripe` and `/razorpay` are the vendors' base URLs.
 *
 * @example
 * const sandbox = await startSandbox();
 * new Anthropic({ baseURL: `${sandbox.url}/anthropic`, apiKey: sandboxCredential({ seed: 'ses_1' }) });
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const synthesiser = new Synthesiser();
  const context: SandboxContext = {
    sessions: new Sessions(),
    synthesiser,
    models: new LocalModels(options.cache ?? '', synthesiser),
    upstream: options.upstream,
    limits: { ...LIMITS, ...options.limits },
    stripeForwardTo: options.stripeForwardTo,
    razorpayForwardTo: options.razorpayForwardTo,
    pace: options.pace ?? 1,
  };
  const vendors = STAND_INS.map((create) => create(context));
  const standIns = [...vendors, control(context, vendors)];
  // Like the vendors it keeps idle connections for longer than anybody needs them, and promises nothing.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void route(request, response, standIns);
  });
  if (options.distanceMs) moveAway(server, options.distanceMs);
  server.on('upgrade', (request, socket, head) => {
    // Node has let go of the socket: an error that nobody hears would end the process.
    socket.on('error', () => undefined);
    const url = addressOf(request);
    const standIn = standInOf(url, standIns);
    const path = url.pathname.slice(standIn?.path.length);
    const taken = standIn?.upgrades?.find((upgrade) => upgrade.path.test(path));
    if (taken) taken.upgrade({ request, socket, head, url });
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  try {
    await listen(server, options.port ?? 0, host);
    await context.synthesiser.ready;
  } catch (error) {
    await Promise.all([context.synthesiser.close(), context.models.close(), closeServer(server)]);
    throw error;
  }
  context.models.watch();
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const standIn of standIns) standIn.close?.();
      await Promise.all([context.synthesiser.close(), context.models.close(), closeServer(server)]);
    },
  };
}

/** Connections on which a request has come. */
const used = new WeakSet<Duplex>();

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  standIns: readonly StandIn[],
): Promise<void> {
  const url = addressOf(request);
  const newConnection = !used.has(request.socket);
  used.add(request.socket);
  // A client that leaves resets its socket; that is its right and no error of ours.
  response.on('error', () => undefined);
  try {
    const standIn = standInOf(url, standIns);
    const rest = url.pathname.slice(standIn?.path.length);
    for (const { method, path, handle } of standIn?.routes ?? []) {
      const match = path.exec(rest);
      if (match && method === request.method) {
        const parameters = match.slice(1).map((group) => (group ? decodeURIComponent(group) : ''));
        await handle({ request, response, url, parameters, newConnection });
        return;
      }
    }
    sendJson(response, 404, { body: standIn?.notFound });
  } catch (error) {
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const message = error instanceof Error ? error.message : 'unknown';
    sendJson(response, 500, { body: { error: { type: 'api_error', message } } });
  }
}

/** An address that is none counts as the root. */
function addressOf(request: IncomingMessage): URL {
  return URL.parse(request.url ?? '/', 'http://sandbox') ?? new URL('http://sandbox/');
}

/** Whose address it is; the one without a path of its own, listed last, takes what is nobody's. */
function standInOf(url: URL, standIns: readonly StandIn[]): StandIn | undefined {
  return standIns.find(({ path }) => url.pathname === path || url.pathname.startsWith(`${path}/`));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
