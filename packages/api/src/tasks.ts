import { tasksEnvironmentSchema } from '@vivavoce/contract/environment';
import { allTasks } from './all-tasks.ts';
import { openCore } from './process/core.ts';
import { createMeters, serveMetrics } from './process/metrics.ts';
import { runProcess } from './process/run.ts';
import { startTaskWorker } from './tasks/worker.ts';

/** The task worker: evaluation, deadlines of sessions, retention, and what a crash left behind. */
await runProcess(
  { service: 'tasks', schema: tasksEnvironmentSchema },
  async (environment, { log, stopping }) => {
    const core = await openCore({ environment, tasks: allTasks, log, stopping });
    const meters = createMeters();
    const stopMetrics = serveMetrics(meters, {
      host: environment.METRICS_HOST,
      port: environment.METRICS_PORT,
      log,
    });
    const stopWorker = await startTaskWorker(core, {
      measure: (task, outcome, seconds) => meters.tasks.observe({ task, outcome }, seconds),
    });
    log.info('running tasks');
    return {
      async stop() {
        stopMetrics();
        await stopWorker();
        await core.close();
      },
    };
  },
);
