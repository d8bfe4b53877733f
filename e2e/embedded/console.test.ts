import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectPageAccessible } from '../support/accessibility.ts';
import { useBrowsers } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

const invited = (page: Page) =>
  page
    .getByRole('link', { name: /^[\d,]+\s*Invited$/ })
    .evaluate((link) => Number.parseInt(link.textContent ?? '', 10));

describe('a recruiter in the console', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  it('sees what happens without reloading, goes everywhere by keyboard, and comes back after a sign-in that ended', async () => {
    const { context } = await openBrowser({ candidate: false });
    await signIn(context, product.stack);
    // So that there is something to count.
    await product.partner.createSession({ template: SHORT_TEMPLATE.slug });
    const page = await openConsole(context, product.stack, 'overview');
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });
    const before = await invited(page);
    await product.partner.createSession({ template: SHORT_TEMPLATE.slug });
    // What changes is collected, and asked for no sooner than 2 s after the last time.
    await expect.poll(() => invited(page), { timeout: 10_000 }).toBeGreaterThan(before);
    await expectPageAccessible(page);

    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').waitFor();
    await expectPageAccessible(page);
    await page.keyboard.type('live');
    await page.getByRole('option', { name: 'Show live records' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/live\/overview/);

    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

    // Offline, what was not seen before says so instead of loading for ever, and the rail stays in the window.
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Usage', exact: true }).click();
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    const rail = await page.getByRole('complementary').boundingBox();
    expect([rail?.y, rail?.height]).toEqual([0, page.viewportSize()?.height]);
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Usage', level: 1 }).waitFor();

    const left = page.url();
    await context.clearCookies();
    await page.reload();
    await page.waitForURL(/\/console\/sign-in\?/);
    expect(new URL(page.url()).searchParams.get('next')).toBe(new URL(left).pathname);
    expect(violations).toEqual([]);
  });
});
