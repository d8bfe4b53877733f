import { apiEnvironmentSchema } from '@vivavoce/contract/environment';
import { allTasks } from './all-tasks.ts';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { withSignedUrls } from './blobs/signed.ts';
import { apiLoginUrl } from './database/logins.ts';
import { publishBuild } from './features/embed/routes.ts';
import { startRecorder } from './features/requests/recorder.ts';
import { createLimits } from './http/limits.ts';
import { startServer } from './http/server.ts';
import { openCore } from './process/core.ts';
import { createMeters, serveMetrics } from './process/metrics.ts';
import { runProcess } from './process/run.ts';
import { StandInsWatch } from './vendors/stand-ins.ts';

/** The API: REST, the hosted widget, `/internal` for the agent. */
await runProcess({ service: 'api', schema: apiEnvironmentSchema }, async (environment, { log, stopping }) => {
  const core = await openCore({ environment, tasks: allTasks, log, stopping });
  const { DATABASE_URL, REDIS_URL, TOKEN_SECRET } = environment;
  const limits = createLimits({
    databaseUrl: apiLoginUrl(DATABASE_URL, TOKEN_SECRET),
    ...(REDIS_URL === undefined ? {} : { redisUrl: REDIS_URL }),
    onStoreError: (error) => log.warn({ err: error }, 'counting limits in this process only'),
  });
  const blobs = withSignedUrls(core.blobs, { publicUrl: environment.PUBLIC_URL, secret: TOKEN_SECRET });
  const standIns = new StandInsWatch(environment.STANDINS_URL);
  const context = { ...core, environment, blobs, standIns, signIn: createAuth({ ...core, environment }) };
  // Before anybody is given a page of this build, every other process must find its files.
  await publishBuild(context).catch((error: unknown) =>
    log.error({ err: error }, 'the build was not published: pages of it depend on this process'),
  );
  const recorder = startRecorder(context);
  const meters = createMeters();
  const stopMetrics = serveMetrics(meters, {
    host: environment.METRICS_HOST,
    port: environment.METRICS_PORT,
    log,
  });
  const app = createApp(context, {
    limits,
    recorder,
    measure: (request, seconds) => meters.requests.observe({ ...request }, seconds),
  });
  const server = await startServer({
    fetch: app.fetch,
    host: environment.HOST,
    port: environment.PORT,
    log,
    closeTimeoutMs: 2_500,
  });
  log.info({ port: server.port }, 'listening');
  const host = environment.HOST === '0.0.0.0' || environment.HOST === '::' ? 'localhost' : environment.HOST;
  return {
    url: `http://${host}:${server.port}`,
    async stop() {
      stopMetrics();
      await server.close();
      await recorder.close();
      await limits.close();
      await core.close();
    },
  };
});
