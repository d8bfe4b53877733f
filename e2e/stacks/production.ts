import { liveKitServer, type StackOptions, startPostgres, startRedis } from '@vivavoce/dev';
import type { TestProject } from 'vitest/node';
import { hostStack } from '../support/stack-host.ts';

/** As in production: the distribution's PostgreSQL for the records, Redis for queue and relay, LiveKit for sound and text. */
export default async (project: TestProject) => {
  const [postgres, redis] = await Promise.all([startPostgres({ release: 'system' }), startRedis()]);
  const options: StackOptions = {
    liveKit: { command: await liveKitServer() },
    database: { url: postgres.url },
    redisUrl: redis.url,
    models: 'none',
  };
  return hostStack(project, options, [postgres, redis]);
};
