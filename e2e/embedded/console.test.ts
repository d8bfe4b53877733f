import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectPageAccessible } from '../support/accessibility.ts';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { Caller } from '../support/caller.ts';
import { firstTenant, openConsole, settled, signIn } from '../support/console.ts';
import { consoleRoutes, openablePaths } from '../support/console-pages.ts';
import { addRecordOfEachPage } from '../support/console-records.ts';
import { findListFaults, listsOn } from '../support/lists.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

/** Lists that have a row by then, whatever else was tried before. */
const LISTS = [
  'Applications',
  'Audit entries',
  'Candidates',
  'Deliveries of the last 30 days',
  'Interviews',
  'Jobs',
  'Keys',
  'Links',
  'Members',
  'Templates',
  'Webhook endpoints',
];

const invited = (page: Page) =>
  page
    .getByRole('link', { name: /^[\d,]+\s*Invited$/ })
    .evaluate((link) => Number.parseInt(link.textContent ?? '', 10));

describe('a recruiter in the console', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  /** Somebody who answered one question by typing, and whose answer is judged. */
  const interviewed = async (displayName: string) => {
    const caller = await Caller.join(
      product.partner,
      { template: SHORT_TEMPLATE.slug, displayName },
      { voice: false },
    );
    await caller.untilAnswered();
    caller.say(
      'Our report counted paused accounts as lost, so I traced the join, found a stale table and checked the effect.',
    );
    await caller.untilAnswered();
    caller.end();
    await product.partner.until(caller.sessionId, 'evaluated');
    caller.hangUp();
  };

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

    // What happened while the network was away is there once it is back, and what happens then is told again.
    await context.setOffline(true);
    await page.getByText('You are offline').waitFor();
    const away = await invited(page);
    await product.partner.createSession({ template: SHORT_TEMPLATE.slug });
    await context.setOffline(false);
    await expect.poll(() => invited(page), { timeout: 20_000 }).toBeGreaterThan(away);
    const back = await invited(page);
    await product.partner.createSession({ template: SHORT_TEMPLATE.slug });
    await expect.poll(() => invited(page), { timeout: 20_000 }).toBeGreaterThan(back);

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

  it('answers what is asked most within three clicks, from where a sign-in ends', async () => {
    const { partner, stack } = product;
    const judged = interviewed('Wes Whytwo');
    const externalId = 'three-clicks';
    await partner.createSession({
      template: SHORT_TEMPLATE.slug,
      externalId,
      displayName: 'Ira Threeclicks',
    });
    const { context } = await openBrowser({ candidate: false });
    await signIn(context, stack);
    const page = await openConsole(context, stack, 'overview');
    await page.evaluate(() => {
      // Of a pointer: a key that presses a button says none.
      addEventListener('click', ({ detail }) => (window.name += detail > 0 ? 'x' : ''), true);
    });
    const clicks = async () => {
      const count = await page.evaluate(() => window.name.length);
      await page.evaluate(() => (window.name = ''));
      await page.getByRole('link', { name: 'Overview', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      await page.evaluate(() => (window.name = ''));
      return count;
    };
    // Who still has to be reviewed?
    await page.getByRole('link', { name: /To review$/ }).click();
    await page.waitForURL(/tab=to_review/);
    expect(await clicks()).toBe(1);

    // Send forty people the same interview.
    await page.getByRole('link', { name: 'Interviews', exact: true }).click();
    await page.getByRole('link', { name: 'Invite candidates' }).first().click();
    await page.getByLabel('Candidates', { exact: true }).waitFor();
    const list = Array.from({ length: 40 }, (_, n) => `Person ${n} <person-${n}@forty.example>`).join('\n');
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, list);
    await page.getByRole('button', { name: 'Send 40 links' }).click();
    await page.getByRole('heading', { level: 1, name: 'Links' }).waitFor();
    expect(await clicks()).toBe(3);

    // Erase everything about somebody.
    await page.getByRole('link', { name: 'Candidates', exact: true }).click();
    await page
      .getByRole('row', { name: /Ira Threeclicks/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('alertdialog').getByRole('textbox').fill('Ira Threeclicks');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Erasure receipt' }).waitFor();
    expect(await clicks()).toBe(3);

    // Why did this candidate get 2 of 5? The score, the quotes that it rests on, and where each was said.
    await judged;
    await page.getByRole('link', { name: 'Interviews', exact: true }).click();
    await page
      .getByRole('row', { name: /Wes Whytwo/ })
      .getByRole('link')
      .first()
      .click();
    const criteria = page.getByRole('list', { name: 'Criteria of A bug' });
    await criteria.getByText(/^\d of \d, /).waitFor();
    const quote = criteria.getByTitle('Show where this was said').first();
    const words = await quote.locator('q').textContent();
    await quote.click();
    await page.waitForURL(/[?&]at=\d/);
    expect(await page.locator('li:focus').textContent()).toContain(words);
    expect(await clicks()).toBe(3);
  });

  it('is accessible on every page that there is, and each of their lists is sorted and saved as a file', async () => {
    const { partner, stack } = product;
    const takeBack = await addRecordOfEachPage(partner, { hookUrl: `${stack.vendorSite}/pages` });
    const { context } = await openBrowser({ candidate: false });
    const faults: string[] = [];
    const lists: string[] = [];
    const walk = async (paths: string[]) => {
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        await page.goto(`${stack.apiUrl}/console/${path}`);
        await settled(page);
        faults.push(...(await findFaults(page)).map((fault) => `${path}: ${fault.slice(0, 500)}`));
        // What belongs to one person is no list.
        for (const name of path.includes('/candidates/cnd_') ? [] : await listsOn(page)) {
          lists.push(name);
          faults.push(...(await findListFaults(page, name)).map((fault) => `${path}: ${fault}`));
        }
      }
      await page.close();
    };
    const { outer } = consoleRoutes();
    await walk(outer.filter((path) => !['account', 'new-tenant'].includes(path)));
    await signIn(context, stack);
    const { id: tenantId, slug } = await firstTenant(context, stack.apiUrl);
    const own = await openablePaths(context, { apiUrl: stack.apiUrl, tenantId, mode: 'test' });
    const paths = ['account', 'new-tenant', ...own.map((path) => `${slug}/test/${path}`)];
    await Promise.all([walk(paths), walk(paths)]);
    expect(faults).toEqual([]);
    expect(lists.sort()).toEqual(expect.arrayContaining(LISTS));
    await takeBack();
  });
});
