import type { AgentEnvironment } from '@vivavoce/contract/environment';
import { newId } from '@vivavoce/contract/ids';
import { CONTROL_CHANNEL, type Control, controlSchema } from '@vivavoce/contract/internal';
import { watchEventLoop } from '../telemetry/event-loop.ts';
import { failure, log, withLogContext } from '../telemetry/log.ts';
import { collectProcessMetrics, meters, registry } from '../telemetry/metrics.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { ApiClient } from '../transcript/client.ts';
import { Door } from '../transport/door.ts';
import { LiveKitTransport } from '../transport/livekit/livekit.ts';
import { Transports } from '../transport/transports.ts';
import { WebSocketTransport } from '../transport/websocket/websocket.ts';
import { EchoGuard } from '../vad/echo.ts';
import { VadModel } from '../vad/model.ts';
import { VendorConnections } from '../vendors/connections.ts';
import { SessionHost } from './host.ts';
import { LeaseGuard } from './lease.ts';
import type { WorkerMessage } from './messages.ts';
import { type SessionQueue, sessionQueue } from './queue.ts';
import { SpoolKeeper } from './spool-keeper.ts';

export interface RunningWorker {
  /** Address as browsers reach it. */
  url: string;
  /** Delivers what a dead sibling left in the spool. */
  adopt(): void;
  /** What it measured since it began. */
  measure(): Promise<unknown[]>;
  /** Takes no more sessions, sees those it has to their ends, and closes everything. */
  retire(): Promise<void>;
  /** Takes no more sessions, gives those it has away, and closes everything. */
  drain(): Promise<void>;
}

/** One worker: its door, its queue, its sessions. Resolves when it takes sessions. */
export async function startWorker(
  environment: AgentEnvironment,
  tell: (message: WorkerMessage) => void,
): Promise<RunningWorker> {
  const workerId = newId('worker');
  return withLogContext({ workerId }, async () => {
    let ready = false;
    collectProcessMetrics();
    const stopWatching = watchEventLoop(({ ownMs, hostMs }) => {
      meters.late.inc({ cause: 'own' }, ownMs / 1_000);
      meters.late.inc({ cause: 'host' }, hostMs / 1_000);
    });
    const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = environment;
    const stopTracing = collector ? startTracing(collector, workerId) : undefined;
    const api = new ApiClient({ apiUrl: environment.API_URL, agentToken: environment.AGENT_TOKEN });
    const spool = new SpoolKeeper({ directory: environment.SPOOL_DIR, api });
    EchoGuard.warmUp();
    const vad = await VadModel.load();
    const connections = new VendorConnections();
    const door = new Door();
    const socket = await WebSocketTransport.listen({
      host: environment.HOST,
      port: environment.WORKER_PORT,
      publicUrl: environment.WORKER_PUBLIC_URL,
      ready: () => ready,
      door,
    });
    const rooms = new LiveKitTransport(door);
    const transport = new Transports([rooms, socket]);
    let worn = false;
    const queue = sessionQueue({
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      agentToken: environment.AGENT_TOKEN,
    });
    let host: SessionHost | undefined;
    const relay = await openControl(queue, (message) => host?.control(message));
    const tasks = queue.openWorker(
      async (job, token = '') => host?.process(job, token),
      environment.WORKER_CAPACITY,
    );
    tasks.on('error', (error) => log.warn(failure(error), 'queue error'));
    const lease = new LeaseGuard(tasks);
    host = new SessionHost({
      environment,
      workerId,
      api,
      transport,
      vad,
      connections,
      lease,
      tell,
      onSpooled: () => {
        spool.look();
        if (worn || !rooms.worn) return;
        worn = true;
        tell({ type: 'worn' });
      },
    });
    await tasks.waitUntilReady();
    spool.look();
    ready = true;
    log.info({ url: socket.url, pid: process.pid, capacity: environment.WORKER_CAPACITY }, 'worker listens');
    const drain = async () => {
      ready = false;
      // Closing waits for the tasks that are being worked on, so it comes first and is awaited last.
      const closed = tasks.close();
      await host.drain();
      await closed;
      lease.close();
      spool.close();
      await Promise.all([relay.close(), transport.close(), connections.close()]);
      stopWatching();
      await stopTracing?.().catch((error: unknown) => log.warn(failure(error), 'spans were not sent'));
      log.info('worker drained');
    };
    return {
      url: socket.url,
      adopt: () => spool.look(),
      measure: () => registry.getMetricsAsJSON(),
      retire: async () => {
        log.info('worker retires');
        await tasks.pause(true);
        await host.idle();
        await drain();
      },
      drain,
    };
  });
}

async function openControl(
  queue: SessionQueue,
  obey: (control: Control) => void,
): Promise<{ close(): Promise<void> }> {
  const relay = queue.openRelay();
  relay.on('error', (error: Error) => log.warn(failure(error), 'relay error'));
  await relay.subscribe(CONTROL_CHANNEL, ({ data }) => {
    const control = controlSchema.safeParse(data);
    if (control.success) obey(control.data);
    else log.warn('ignored an invalid control message');
  });
  return relay;
}
