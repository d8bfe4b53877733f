import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { failure, log } from './telemetry/log.ts';
import { exitOnBadEnvironment } from './worker/environment.ts';
import { EXIT_PORT_TAKEN, supervisorMessageSchema, type WorkerMessage } from './worker/messages.ts';
import { startWorker } from './worker/worker.ts';

const environment = exitOnBadEnvironment(agentEnvironmentSchema);

function tell(message: WorkerMessage): void {
  if (process.connected) process.send?.(message);
}

// Libraries that speak to the console would break the log's lines, and may say what must not be in it.
for (const method of ['debug', 'log', 'info', 'warn', 'error'] as const) {
  console[method] = () => log.debug('library output');
}

function crash(error: unknown): never {
  log.fatal(failure(error), 'worker failed');
  const portTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  process.exit(portTaken ? EXIT_PORT_TAKEN : 1);
}

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
// The supervisor is dead, by whatever death: nobody would hand our sessions on, so the queue has to.
process.on('disconnect', () => process.exit(1));
// It may have died while this program was still being loaded.
if (process.connected === false) process.exit(1);
// A terminal sends its signals to the whole group; how we end is the supervisor's to say.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const worker = await startWorker(environment, tell).catch(crash);
process.on('message', (data) => {
  const message = supervisorMessageSchema.safeParse(data);
  if (!message.success) return;
  const { data: order } = message;
  switch (order.type) {
    case 'adopt':
      worker.adopt();
      break;
    case 'measure':
      void worker.measure().then((metrics) => tell({ type: 'measured', round: order.round, metrics }));
      break;
    case 'retire':
      void worker.retire().then(() => process.exit(0), crash);
      break;
    case 'drain':
      void worker.drain().then(() => process.exit(0), crash);
      break;
    default:
      order satisfies never;
  }
});
tell({ type: 'listening', url: worker.url });
