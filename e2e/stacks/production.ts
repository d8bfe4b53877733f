import { type StackOptions, startPostgres, startRedis } from '@vivavoce/dev';
import type { TestProject } from 'vitest/node';
import { hostStack } from '../support/stack-host.ts';

/** As in production: the distribution's PostgreSQL for the records, Redis for queue and relay. */
export default async (project: TestProject) => {
  const [postgres, redis] = await Promise.all([startPostgres({ release: 'system' }), startRedis()]);
  const options: StackOptions = { database: { url: postgres.url }, redisUrl: redis.url, models: 'none' };
  return hostStack(project, options, [postgres, redis]);
};
