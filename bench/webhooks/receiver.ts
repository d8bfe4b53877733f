import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Receiver {
  origin: string;
  /** When each event came to each path, by `path id`; the first time counts. */
  readonly received: Map<string, number>;
  stop(): Promise<void>;
}

/** A partner's server: answers 204 at once, and below `/dead` never. */
export async function startReceiver(): Promise<Receiver> {
  const received = new Map<string, number>();
  const server = createServer((request, response) => {
    const at = Date.now();
    const path = request.url ?? '';
    const key = `${path} ${String(request.headers['webhook-id'])}`;
    if (!received.has(key)) received.set(key, at);
    request.resume();
    if (!path.startsWith('/dead')) request.on('end', () => response.writeHead(204).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
