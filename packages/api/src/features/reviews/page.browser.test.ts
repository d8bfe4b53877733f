import { newId } from '@vivavoce/contract/ids';
import { freePort } from '@vivavoce/dev';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { openAccounts } from '../../auth/accounts.ts';
import { createDatabase } from '../../database/database.ts';
import { createLimits, type Limits } from '../../http/limits.ts';
import { type RunningServer, startServer } from '../../http/server.ts';
import { judgedOf, TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';
import { putOwner } from '../tenants/owner.ts';

const OWNER = { email: 'kim@example.com', name: 'Kim Osei', password: 'a long enough password' };

let records: TestRecords;
let limits: Limits;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let sessionId: string;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  records = await openTestRecords({ PUBLIC_URL: url });
  const tenant = await records.addTenant();
  const key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  sessionId = await tenant.addSession({
    key,
    template: TEMPLATE,
    utterances: TRANSCRIPT,
    status: 'evaluated',
  });
  await records.owner.query(
    `UPDATE sessions SET display_name = 'Jane Doe', external_id = 'jane@example.com' WHERE id = $1`,
    [sessionId],
  );
  await records.owner.query(
    `INSERT INTO evaluations (tenant_id, mode, id, session_id, status, model, question_count, questions_done, document)
     VALUES ($1, 'test', $2, $3, 'complete', 'm', 3, 3, $4)`,
    [tenant.id, newId('evaluation'), sessionId, JSON.stringify(judgedOf(sessionId))],
  );
  await signUpOwner(tenant.id);
  limits = createLimits({ databaseUrl: records.apiUrl });
  const app = createApp(records.context, { limits });
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port, log: records.context.log });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const { email, password } = OWNER;
  const signedIn = await context.request.post(`${url}/auth/sign-in/email`, {
    data: { email, password },
    headers: { Origin: url },
  });
  expect(signedIn.status(), await signedIn.text()).toBe(200);
  const { rows } = await records.owner.query('SELECT slug FROM tenants WHERE id = $1', [tenant.id]);
  page = await context.newPage();
  await page.goto(`${url}/console/${rows[0].slug}/test/interviews/${sessionId}`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await limits?.close();
  await records?.close();
});

/** As the command of the operator does it, with the login that owns the records. */
async function signUpOwner(tenantId: string): Promise<void> {
  const url = records.context.environment.DATABASE_URL;
  const database = createDatabase({ url, maxConnections: 1 });
  const accounts = openAccounts({ url, onConnectionError: () => {} });
  await putOwner({ database, accounts }, { tenantId, ...OWNER });
  await accounts.close();
  await database.close();
}

describe('the page of one interview', () => {
  it('leads from a quote to the place where it was said', async () => {
    await page.getByRole('heading', { level: 1, name: 'Jane Doe' }).waitFor();
    await page.getByRole('link', { name: /I traced the join/ }).click();
    await page.locator('[data-sequence="3"]:focus').waitFor();
    expect(await page.locator('[data-sequence="3"] mark').textContent()).toBe('I traced the join');
    expect(await page.getByText('Too little was said to judge').count()).toBeGreaterThan(0);
  });

  it('takes a decision with its reason only', async () => {
    await page.getByRole('button', { name: 'Advance', exact: true }).click();
    await page.getByRole('button', { name: 'Advance candidate' }).click();
    await page.getByText('Say why, in a sentence.').waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('She finds causes before fixes.');
    await page.getByRole('button', { name: 'Advance candidate' }).click();
    await page.getByText('by Kim Osei').waitFor();
    await page.getByText('She finds causes before fixes.').waitFor();
  });

  it('shares the interview without the contact, and shows who opened it', async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Create link' }).click();
    await page.getByText('Copy the link now').waitFor();
    const url = await page.getByRole('status').locator('code').first().textContent();
    const stranger = await browser.newContext();
    const shared = await stranger.newPage();
    await shared.goto(url ?? '');
    await shared.getByText('“I traced the join”').waitFor();
    expect(await shared.content()).not.toMatch(/jane@example\.com|She finds causes/);
    // Nobody reloads: the console is told.
    await page.getByText('Opened once').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Audit', exact: true }).click();
    for (const act of ['Viewed an interview', 'Decided', 'Created a share link', 'Opened a share link'])
      await page.getByRole('cell', { name: act }).first().waitFor();
  });
});
