import { tasksEnvironmentSchema } from '@vivavoce/contract/environment';
import { allTasks } from './all-tasks.ts';
import { openCore } from './process/core.ts';
import { runProcess } from './process/run.ts';
import { startTaskWorker } from './tasks/worker.ts';

/** The task worker: evaluation, deadlines of sessions, retention, and what a crash left behind. */
await runProcess(
  { service: 'tasks', schema: tasksEnvironmentSchema },
  async (environment, { log, stopping }) => {
    const core = await openCore({ environment, tasks: allTasks, log, stopping });
    const stopWorker = await startTaskWorker(core);
    log.info('running tasks');
    return {
      async stop() {
        await stopWorker();
        await core.close();
      },
    };
  },
);
