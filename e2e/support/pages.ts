import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';
import { Room } from './room.ts';
import type { Product } from './stack.ts';
import { SHORT_TEMPLATE } from './template.ts';

/** The React site: finds the interview in its list and starts it. */
export async function openCareerCoach(
  browser: Browser,
  product: Product,
  title = SHORT_TEMPLATE.title,
): Promise<Room> {
  const page = await browser.context.newPage();
  await page.goto(product.stack.pages['career-coach'] ?? '');
  await page.getByRole('link', { name: `Start interview: ${title}` }).click();
  return new Room(page.mainFrame());
}

/** The plain page with the script tag: the widget lives in a frame of the API. */
export async function openPortal(page: Page, product: Product): Promise<Room> {
  await page.goto(product.stack.pages['university-portal'] ?? '');
  const element = await page.locator('#interview iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The script tag mounted no frame.');
  return new Room(frame);
}
