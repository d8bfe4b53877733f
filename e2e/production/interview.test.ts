import { describe, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { beInterviewed } from '../support/journey.ts';
import { openCareerCoach } from '../support/pages.ts';
import { useProduct } from '../support/stack.ts';

describe('a candidate is interviewed on the distribution’s PostgreSQL and Redis', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('with API, task worker and agent as processes of their own', async () => {
    const room = await openCareerCoach(await openBrowser(), product);
    // Its screens are those of the embedded default, where they are held to be accessible.
    await beInterviewed(room, product.partner, { accessible: false });
  });
});
