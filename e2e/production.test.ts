import { type Redis, startPostgres, startRedis } from '@vivavoce/dev';
import { afterAll, describe, it } from 'vitest';
import { useBrowsers } from './support/browser.ts';
import { beInterviewed } from './support/journey.ts';
import { openCareerCoach } from './support/pages.ts';
import { useProduct } from './support/stack.ts';

describe('a candidate is interviewed on the distribution’s PostgreSQL and Redis', () => {
  const services: { stop(): Promise<void> }[] = [];
  const product = useProduct(async () => {
    const postgres = await startPostgres({ release: 'system' });
    services.push(postgres);
    const redis: Redis = await startRedis();
    services.push(redis);
    return { database: { url: postgres.url }, redisUrl: redis.url };
  });
  const openBrowser = useBrowsers();
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
  });

  it('with API, task worker and agent as processes of their own', async () => {
    await beInterviewed(await openCareerCoach(await openBrowser(), product), product.partner);
  });
});
