import { chromium } from 'playwright-core';

/** The owner of the demonstration tenant, signed in. */
export interface Signed {
  cookie: string;
  /** Milliseconds that a procedure took, as the browser would see it. */
  time(procedure: string, input: object | undefined): Promise<number>;
}

export interface ConsoleOptions {
  apiUrl: string;
  tenantId: string;
  owner: { email: string; password: string };
}

/** Signs the owner in, as the console's page does. */
export async function signIn(
  { apiUrl, tenantId, owner }: ConsoleOptions,
  mode: 'test' | 'live' = 'test',
): Promise<Signed> {
  const response = await fetch(`${apiUrl}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: apiUrl },
    body: JSON.stringify({ email: owner.email, password: owner.password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-vivavoce-tenant': tenantId, 'x-vivavoce-mode': mode };
  return {
    cookie,
    async time(procedure, input) {
      const query = new URLSearchParams(input && { input: JSON.stringify(input) });
      const from = performance.now();
      const answer = await fetch(`${apiUrl}/console/trpc/${procedure}?${query}`, { headers });
      const text = await answer.text();
      const tookMs = performance.now() - from;
      if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${text}`);
      return tookMs;
    },
  };
}

const TURNS = 80;
const TURN_MS = 60;
const TURN_PX = 700;

/**
 * Scrolls the built console's list in a real Chromium, so that pages come and go. Answers the longest time without a frame, and
 * how many rows stood in the document at most.
 */
export async function scrollList({
  apiUrl,
  slug,
  cookie,
}: {
  apiUrl: string;
  slug: string;
  cookie: string;
}): Promise<{ worstFrameMs: number; rows: number }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: apiUrl };
      }),
    );
    const page = await context.newPage();
    await page.goto(`${apiUrl}/console/${slug}/test/interviews`);
    await page.locator('tbody tr[data-index]').first().waitFor();
    await page.evaluate(MEASURE);
    await page.mouse.move(640, 500);
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.mouse.wheel(0, TURN_PX);
      await page.waitForTimeout(TURN_MS);
    }
    const { worst, rows } = (await page.evaluate('globalThis.scrolled')) as { worst: number; rows: number };
    return { worstFrameMs: worst, rows };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: notes the longest time between two frames, and the most rows. */
const MEASURE = `
  globalThis.scrolled = { worst: 0, rows: 0 };
  let before = performance.now();
  const look = (now) => {
    scrolled.worst = Math.max(scrolled.worst, now - before);
    scrolled.rows = Math.max(scrolled.rows, document.querySelectorAll('tbody tr[data-index]').length);
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => { before = now; requestAnimationFrame(look); });
  undefined`;
