import { describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { beInterviewed, findResultAgain } from '../support/journey.ts';
import { openPortal } from '../support/pages.ts';
import { useProduct } from '../support/stack.ts';

/** From joining to the WebSocket, where LiveKit does not answer. */
const FALLS_BACK_WITHIN_MS = 6_000;

describe('a candidate is interviewed on the distribution’s PostgreSQL and Redis', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  // The React widget is held on the embedded default, the script tag here: the stores know neither.
  it('through the script tag on a page with a strict content security policy, where LiveKit’s port is blocked', async () => {
    const browser = await openBrowser();
    // Taken, and never answered, as by a firewall that drops.
    await browser.context.routeWebSocket(/\/rtc/, () => undefined);
    const page = await browser.context.newPage();
    let joinedAtMs = 0;
    let fellBackMs = 0;
    page.on('response', (response) => {
      if (response.url().endsWith('/join')) joinedAtMs ||= performance.now();
    });
    page.on('websocket', (socket) => {
      if (socket.url().includes('/v1/realtime/')) fellBackMs ||= performance.now() - joinedAtMs;
    });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) violations.push(message.text());
    });
    const room = await openPortal(page, product);
    await beInterviewed(room, product.partner);
    expect(fellBackMs).toBeGreaterThan(0);
    expect(fellBackMs).toBeLessThan(FALLS_BACK_WITHIN_MS);
    await findResultAgain(await openPortal(page, product));
    expect(violations).toEqual([]);
  });
});
