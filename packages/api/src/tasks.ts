import { tasksEnvironmentSchema } from '@vivavoce/contract';
import { openCore } from './process/core.ts';
import { runProcess } from './process/run.ts';
import { startTaskWorker } from './tasks/worker.ts';

/** The task worker: evaluation, deadlines of sessions, retention, and what a crash left behind. */
await runProcess(tasksEnvironmentSchema, async (environment, { stopping }) => {
  const core = await openCore({ environment, service: 'tasks', stopping });
  const stopWorker = await startTaskWorker(core);
  core.log.info('working');
  return {
    async stop() {
      await stopWorker();
      await core.close();
    },
  };
});
