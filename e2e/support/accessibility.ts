import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Room } from './room.ts';

/** axe finds nothing in the widget (WCAG 2.2 A and AA), in the page and in its frames. */
export async function expectAccessible(room: Room): Promise<void> {
  const { violations } = await new AxeBuilder({ page: room.frame.page() })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
