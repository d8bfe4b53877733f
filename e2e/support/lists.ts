import type { Page } from 'playwright-core';
import { settled } from './console.ts';

const ORDERED = 'th:is([aria-sort="ascending"], [aria-sort="descending"])';

/** Names of the lists that a page shows. */
export async function listsOn(page: Page): Promise<string[]> {
  const tables = await page.locator('table[aria-rowcount]').all();
  return Promise.all(tables.map(async (table) => (await table.getAttribute('aria-label')) ?? ''));
}

/** What is wrong with a list: it is sorted by its head, the address remembers how, and it is saved as a file. */
export async function findListFaults(page: Page, name: string): Promise<string[]> {
  const table = page.getByRole('table', { name, exact: true });
  const heads = table.locator('th[aria-sort] button');
  if ((await heads.count()) === 0) return [`${name} cannot be sorted`];
  await heads.first().click();
  await page.waitForURL(/[?&]sort=/);
  const order = () =>
    table.locator(ORDERED).evaluate((head) => `${head.textContent} ${head.getAttribute('aria-sort')}`);
  const asked = await order();
  await page.reload();
  await settled(page);
  await table.waitFor();
  const faults = (await order()) === asked ? [] : [`${name} forgets its order`];
  const section = page.locator('section, main').filter({ has: table }).last();
  const saved = page.waitForEvent('download', { timeout: 10_000 }).catch(() => undefined);
  await section
    .getByRole('button', { name: /^Export/ })
    .first()
    .click({ timeout: 5_000 })
    .catch(() => {});
  if (!(await saved)?.suggestedFilename().endsWith('.csv')) faults.push(`${name} is not saved as CSV`);
  return faults;
}
