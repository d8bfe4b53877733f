import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What a process of the API measures of itself. */
export interface Meters {
  registry: Registry;
  /** By method, route and status. */
  requests: Histogram<'method' | 'route' | 'status'>;
  /** By name and outcome. */
  tasks: Histogram<'task' | 'outcome'>;
}

export function createMeters(): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'vivavoce_http_request_seconds',
      help: 'From a request to its whole answer; of a stream, to its first byte.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    tasks: new Histogram({
      name: 'vivavoce_task_seconds',
      help: 'One attempt of a task.',
      labelNames: ['task', 'outcome'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
      registers,
    }),
  };
}

export interface MetricsOptions {
  host: string;
  port: number | undefined;
  log: Logger;
}

/** `GET /metrics` for a scraper inside the network, where a port is given. @returns ends it */
export function serveMetrics({ registry }: Meters, { host, port, log }: MetricsOptions): () => void {
  if (port === undefined) return () => undefined;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        log.warn({ err: error }, 'could not read the metrics');
        response.writeHead(503).end();
      },
    );
  });
  server.on('error', (error) => log.error({ err: error }, 'metrics are not served'));
  server.listen(port, host);
  return () => server.close();
}
