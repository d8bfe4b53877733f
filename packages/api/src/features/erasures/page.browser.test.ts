import { freePort } from '@vivavoce/dev';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { openAccounts } from '../../auth/accounts.ts';
import { createDatabase } from '../../database/database.ts';
import { createLimits, type Limits } from '../../http/limits.ts';
import { type RunningServer, startServer } from '../../http/server.ts';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';
import { putOwner } from '../tenants/owner.ts';

const OWNER = { email: 'kim@example.com', name: 'Kim Osei', password: 'a long enough password' };

let records: TestRecords;
let limits: Limits;
let server: RunningServer;
let browser: Browser;
let page: Page;
/** Address of the tenant's pages. */
let base: string;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  records = await openTestRecords({ PUBLIC_URL: url });
  const tenant = await records.addTenant();
  const key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  const sessionId = await tenant.addSession({ key, template: TEMPLATE, utterances: TRANSCRIPT });
  await records.owner.query(
    `INSERT INTO candidates (tenant_id, mode, id, name, email) VALUES ($1, 'test', 'cnd_jane', 'Jane Doe', 'jane@example.com')`,
    [tenant.id],
  );
  await records.owner.query(`UPDATE sessions SET candidate_id = 'cnd_jane' WHERE id = $1`, [sessionId]);
  await signUpOwner(tenant.id);
  limits = createLimits({ databaseUrl: records.apiUrl });
  const app = createApp(records.context, { limits });
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port, log: records.context.log });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const { email, password } = OWNER;
  const signedIn = await context.request.post(`${url}/auth/sign-in/email`, {
    data: { email, password },
    headers: { Origin: url },
  });
  expect(signedIn.status(), await signedIn.text()).toBe(200);
  const { rows } = await records.owner.query('SELECT slug FROM tenants WHERE id = $1', [tenant.id]);
  base = `${url}/console/${rows[0].slug}/test`;
  page = await context.newPage();
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

describe('the page of developers', () => {
  it('shows a new key once, and never again', async () => {
    await page.goto(`${base}/developers`);
    await page.getByRole('button', { name: 'Create key' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill('Careers site');
    await form.getByLabel('Origins').fill('https://jobs.example.com');
    await form.getByRole('button', { name: 'Create key' }).click();
    const shown = page.getByRole('alertdialog', { name: 'Copy the key now' });
    const key = (await shown.locator('code').textContent()) ?? '';
    expect(key).toMatch(/^vv_test_pk_\w{43}$/);
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('cell', { name: /^Careers site/ }).waitFor();
    await page.reload();
    await page.getByRole('cell', { name: /^Careers site/ }).waitFor();
    expect(await page.content()).not.toContain(key);
  });
});

describe('erasing a candidate in the console', () => {
  it('is typed to confirm, and leaves a receipt that names nobody', async () => {
    await page.goto(`${base}/candidates`);
    await page.getByRole('link', { name: 'Jane Doe jane@example.com' }).click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    const question = page.getByRole('alertdialog', { name: 'Erase everything about Jane Doe?' });
    await question.getByText('1 interview with transcript').waitFor();
    const erase = question.getByRole('button', { name: 'Erase everything' });
    await question.getByRole('textbox').fill('Jane');
    expect(await erase.isDisabled()).toBe(true);
    await question.getByRole('textbox').fill('Jane Doe');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Erasure receipt' }).waitFor();
    await page.getByRole('button', { name: 'Download receipt' }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('Jane');
    await page.goto(`${base}/candidates`);
    await page.getByText('Nobody was invited yet').waitFor();
  });
});
