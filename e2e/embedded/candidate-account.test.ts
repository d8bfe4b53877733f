import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { codeOfMail } from '../support/mail.ts';
import { useProduct } from '../support/stack.ts';

const EMAIL = 'maya@candidates.example';

describe('a candidate with an account', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  /** The tracker in a frame of a partner's page, as the script tag mounts it, in a browser of its own. */
  async function openTracker(): Promise<{ page: Page; tracker: FrameLocator }> {
    const { context } = await openBrowser({ candidate: false });
    const page = await context.newPage();
    await page.goto(`${product.stack.pages['university-portal']}/resume?lang=en`);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Your resume' }).waitFor();
    await page.evaluate((key) => {
      const { Vivavoce } = window as unknown as { Vivavoce: { mount(at: Element, options: object): void } };
      const place = document.createElement('main');
      const heading = document.createElement('h1');
      heading.textContent = 'Your applications at Northwind';
      place.append(heading);
      document.body.replaceChildren(place);
      Vivavoce.mount(place, { key, widget: 'applications', locale: 'en' });
    }, product.stack.keys.test.publishable);
    const tracker = page.frameLocator('iframe');
    await tracker.getByRole('heading', { name: 'Your applications' }).waitFor({ timeout: 20_000 });
    return { page, tracker };
  }

  async function enter(tracker: FrameLocator, before = ''): Promise<string> {
    await tracker.getByRole('button', { name: 'Sign in' }).click();
    // The field has the focus, and Enter sends it: no mouse is needed from here on.
    const address = tracker.getByLabel('E-mail address');
    await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
    await address.fill(EMAIL);
    await address.press('Enter');
    const field = tracker.getByLabel('Code from the mail');
    await field.waitFor();
    const code = await codeOfMail(product.stack.apiUrl, EMAIL, before);
    if (before) {
      await field.fill(before);
      await field.press('Enter');
      await tracker.getByText('This is not the code from the latest mail.').waitFor();
    }
    await field.fill(code);
    await field.press('Enter');
    await tracker.getByText(`Signed in as ${EMAIL}`).waitFor();
    return code;
  }

  it('finds their tracker again in another browser, and loses it where they sign out everywhere', async () => {
    const { context } = await openBrowser({ candidate: false });
    await signIn(context, product.stack);
    const settings = await openConsole(context, product.stack, 'settings');
    const offers = settings.getByLabel('Offer accounts to candidates');
    await offers.check();
    await settings.locator('form', { has: offers }).getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Settings saved').waitFor();

    const first = await openTracker();
    await first.tracker.getByRole('button', { name: 'Add a job' }).click();
    await first.tracker.getByLabel('By hand').check();
    await first.tracker.getByLabel('Title').fill('Welder');
    await first.tracker.getByRole('button', { name: 'Add', exact: true }).click();
    const welder = (tracker: FrameLocator) => tracker.getByRole('button', { name: 'Welder' });
    await welder(first.tracker).waitFor();
    const code = await enter(first.tracker);
    await welder(first.tracker).waitFor();
    expect(await findFaults(first.page)).toEqual([]);

    const second = await openTracker();
    await second.tracker.getByText('No applications yet').waitFor();
    await enter(second.tracker, code);
    await welder(second.tracker).waitFor();
    await second.tracker.getByRole('button', { name: 'Sign out everywhere' }).click();
    await second.tracker.getByText('No applications yet').waitFor();

    await welder(first.tracker).click();
    await first.tracker.getByText('You have been signed out. Sign in again to go on.').waitFor();
    await welder(first.tracker).waitFor({ state: 'detached' });
  });
});
