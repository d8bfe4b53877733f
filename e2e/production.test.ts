import { type Redis, startPostgres, startRedis } from '@vivavoce/dev';
import { afterAll, afterEach, describe, it } from 'vitest';
import { type Browser, openBrowser } from './support/browser.ts';
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
  const browsers: Browser[] = [];
  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
  });

  it('with API, task worker and agent as processes of their own', async () => {
    const browser = await openBrowser();
    browsers.push(browser);
    await beInterviewed(await openCareerCoach(browser, product), product.partner);
  });
});
