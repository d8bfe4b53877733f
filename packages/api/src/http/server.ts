import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from '../logging/logger.ts';

export interface ServerOptions {
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'];
  host: string;
  /** 0 takes a free one. */
  port: number;
  log: Logger;
  /** Requests get this long to finish once the server closes. @defaultValue 5000 */
  closeTimeoutMs?: number;
}

export interface RunningServer {
  port: number;
  /** Takes no more connections, lets requests finish, then cuts what is left. Safe to call twice. */
  close(): Promise<void>;
}

/** A proxy keeps its connections for a minute; ours last longer, so that it is never we who close one just as it is used. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Listens. Streams that never end by themselves (server-sent events) must end when the process's `closing` signal aborts;
 * abort it before calling `close`.
 * @throws where the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: options.fetch }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  server.on('error', (error) => options.log.error({ err: error }, 'server error'));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  let closed: Promise<void> | undefined;
  server.on('request', (_request, response) => {
    response.once('close', () => {
      // Kept alive, it would keep the closing server up until it is cut.
      if (closed) setImmediate(() => server.closeIdleConnections());
    });
  });
  return {
    port,
    close() {
      closed ??= closeServer(server, options.closeTimeoutMs ?? 5_000);
      return closed;
    },
  };
}

async function closeServer(server: Server, timeoutMs: number): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await done;
  clearTimeout(cut);
}
