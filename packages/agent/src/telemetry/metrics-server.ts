import { createServer, type Server } from 'node:http';
import { failure, log } from './log.ts';

export interface MetricsServerOptions {
  host: string;
  port: number;
  /** In Prometheus' text format. */
  read: () => Promise<string>;
}

/** `GET /metrics` for a scraper inside the network; nothing else is there. */
export function serveMetrics({ host, port, read }: MetricsServerOptions): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    read().then(
      (text) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      (error: unknown) => {
        log.warn(failure(error), 'could not read the metrics');
        response.writeHead(503).end();
      },
    );
  });
  server.on('error', (error) => log.error(failure(error), 'metrics are not served'));
  server.listen(port, host);
  return server;
}
