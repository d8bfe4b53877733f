import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicMessages } from '../anthropic/messages.ts';
import { DeepgramListen } from '../deepgram/listen.ts';
import { elevenLabsSpeech } from '../elevenlabs/speech.ts';
import { Sessions } from '../session/sessions.ts';
import { Synthesiser } from '../speech/synthesiser.ts';
import { LIMITS, type RoutedRequest, type SandboxContext, type SandboxLimits } from './context.ts';
import { candidateSpeech, health, sessionLog, sessionProfile } from './control.ts';
import { sendJson } from './http.ts';

export interface SandboxOptions {
  /** 0 takes a free one. @defaultValue 0 */
  port?: number;
  /** @defaultValue '127.0.0.1' */
  host?: string;
  /** @defaultValue `LIMITS` */
  limits?: Partial<SandboxLimits>;
}

export interface Sandbox {
  /** `http://host:port`, without a slash at the end. */
  url: string;
  /** Ends every connection, the thread of the synthesiser and the server. */
  close(): Promise<void>;
}

type Handler = (routed: RoutedRequest, context: SandboxContext) => Promise<void>;

interface Route {
  method: string;
  path: RegExp;
  handle: Handler;
}

const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/anthropic\/v1\/messages$/, handle: anthropicMessages },
  {
    method: 'POST',
    path: /^\/elevenlabs\/v1\/text-to-speech\/([^/]+)\/stream(\/with-timestamps)?$/,
    handle: elevenLabsSpeech,
  },
  { method: 'PUT', path: /^\/profiles\/([^/]+)$/, handle: sessionProfile },
  { method: 'GET', path: /^\/logs\/([^/]+)$/, handle: sessionLog },
  { method: 'POST', path: /^\/candidate\/speech$/, handle: candidateSpeech },
  { method: 'GET', path: /^\/healthz$/, handle: health },
];

/**
 * Starts every stand-in in one server: `/deepgram`, `/anthropic` and `/elevenlabs` are the vendors' base URLs.
 *
 * @example
 * const sandbox = await startSandbox();
 * new Anthropic({ baseURL: `${sandbox.url}/anthropic`, apiKey: sandboxCredential({ seed: 'ses_1' }) });
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const context: SandboxContext = {
    sessions: new Sessions(),
    synthesiser: new Synthesiser(),
    limits: { ...LIMITS, ...options.limits },
  };
  const deepgram = new DeepgramListen(context);
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    void route(request, response, context);
  });
  server.on('upgrade', (request, socket, head) => {
    // Node has let go of the socket: an error that nobody hears would end the process.
    socket.on('error', () => undefined);
    const url = addressOf(request);
    if (url.pathname === '/deepgram/v1/listen') deepgram.upgrade({ request, socket, head, url });
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  try {
    await listen(server, options.port ?? 0, host);
    await context.synthesiser.ready;
  } catch (error) {
    await Promise.all([context.synthesiser.close(), closeServer(server)]);
    throw error;
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      deepgram.close();
      await Promise.all([context.synthesiser.close(), closeServer(server)]);
    },
  };
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  context: SandboxContext,
): Promise<void> {
  const url = addressOf(request);
  // A client that leaves resets its socket; that is its right and no error of ours.
  response.on('error', () => undefined);
  try {
    for (const { method, path, handle } of ROUTES) {
      const match = path.exec(url.pathname);
      if (match && method === request.method) {
        const parameters = match.slice(1).map((group) => (group ? decodeURIComponent(group) : ''));
        await handle({ request, response, url, parameters }, context);
        return;
      }
    }
    notFound(url.pathname, response);
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

function notFound(pathname: string, response: ServerResponse): void {
  const body = pathname.startsWith('/anthropic')
    ? { type: 'error', error: { type: 'not_found_error', message: 'Not found' } }
    : { detail: 'Not Found' };
  sendJson(response, 404, { body });
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
