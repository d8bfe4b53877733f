import { fork } from 'node:child_process';
import { createServer } from 'node:http';

/**
 * Stands in for any process of the product: listens, says that it is ready, ends with its channel. As the agent it has a
 * child of its own; with `STUBBORN` it ends for nobody; with `BROKEN` it cannot start as the stand-ins; with `STOLEN_PORT`
 * somebody else listens there by the time it does.
 */
const { AGENT_TOKEN, BROKEN, STOLEN_PORT, VIVAVOCE_API_URL, WORKER_PORT } = process.env;
const port = Number(process.env.PORT ?? WORKER_PORT ?? 0);
if (BROKEN && !AGENT_TOKEN && !VIVAVOCE_API_URL) {
  process.stderr.write(
    `${JSON.stringify({ level: 60, msg: 'cannot start', err: { message: 'a part is missing' } })}\n`,
  );
  process.exit(1);
}
if (process.env.WORKERS && process.argv[2] !== 'worker') fork(import.meta.filename, ['worker']);

const leave = () => {
  if (!process.env.STUBBORN) process.exit(0);
};
process.on('SIGTERM', leave);
process.on('disconnect', leave);
setInterval(() => {}, 60_000);

if (process.argv[2] !== 'worker') {
  const server = createServer((_, response) => response.end(`${process.pid}`));
  if (STOLEN_PORT && port === Number(STOLEN_PORT)) {
    await new Promise<void>((resolve) => createServer().listen(port, '127.0.0.1', resolve));
  }
  server.listen(port, '127.0.0.1', () => process.send?.({ type: 'ready' }));
}
