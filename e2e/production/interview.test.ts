import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { beInterviewed, findResultAgain } from '../support/journey.ts';
import { openPortal } from '../support/pages.ts';
import { useProduct } from '../support/stack.ts';

describe('a candidate is interviewed on the distribution’s PostgreSQL and Redis', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  // The React widget is held on the embedded default, the script tag here: the stores know neither.
  it('through the script tag on a page with a strict content security policy', async () => {
    const browser = await openBrowser();
    const page = await browser.context.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });
    const room = await openPortal(page, product);
    await beInterviewed(room, product.partner);
    await findResultAgain(await openPortal(page, product));
    expect(violations).toEqual([]);
  });
});
