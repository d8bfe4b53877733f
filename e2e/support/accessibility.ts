import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findFaults } from './axe.ts';
import type { Room } from './room.ts';

/** axe finds nothing in the widget, in the page around it and in its frames. */
export async function expectAccessible(room: Room): Promise<void> {
  await expectPageAccessible(room.frame.page());
}

/** axe finds nothing in the page. */
export async function expectPageAccessible(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([]);
}
