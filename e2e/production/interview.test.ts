import { describe, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { beInterviewed } from '../support/journey.ts';
import { openCareerCoach } from '../support/pages.ts';
import { useProduct } from '../support/stack.ts';

describe('a candidate is interviewed on the distribution’s PostgreSQL and Redis', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('with API, task worker and agent as processes of their own', async () => {
    await beInterviewed(await openCareerCoach(await openBrowser(), product), product.partner);
  });
});
