import { fileURLToPath } from 'node:url';
import { agentEnvironmentSchema } from '@vivavoce/contract/environment';
import { log } from './telemetry/log.ts';
import { serveMetrics } from './telemetry/metrics-server.ts';
import { exitOnBadEnvironment } from './worker/environment.ts';
import { EXIT_PORT_TAKEN } from './worker/messages.ts';
import { Supervisor } from './worker/supervisor.ts';

const environment = exitOnBadEnvironment(agentEnvironmentSchema);
const ownPath = fileURLToPath(import.meta.url);
const supervisor = new Supervisor({
  environment,
  // Beside this program, as source or as built.
  workerPath: ownPath.replace(/supervisor\.([jt]s)$/, 'worker.$1'),
  onReady: (workers) => {
    log.info({ workers: workers.length }, 'agent ready');
    process.send?.({ type: 'ready', workers });
  },
  onPortTaken: () => {
    log.fatal({ code: 'EADDRINUSE' }, 'a worker port is already in use');
    supervisor.kill();
    process.exit(EXIT_PORT_TAKEN);
  },
});

let stopping = false;
function stop(): void {
  if (stopping) {
    supervisor.kill();
    process.exit(1);
  }
  stopping = true;
  log.info('agent stopping');
  void supervisor.stop().then(() => process.exit(0));
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Whoever started us is gone.
process.on('disconnect', stop);

const { METRICS_HOST: host, METRICS_PORT: port } = environment;
if (port !== undefined) serveMetrics({ host, port, read: () => supervisor.measure() });

supervisor.start();
