import { freePort } from '@vivavoce/dev';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { openAccounts } from '../../auth/accounts.ts';
import { createDatabase } from '../../database/database.ts';
import { createLimits, type Limits } from '../../http/limits.ts';
import { type RunningServer, startServer } from '../../http/server.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';
import { putOwner } from '../tenants/owner.ts';

const OWNER = { email: 'kim@example.com', name: 'Kim Osei', password: 'a long enough password' };
const DESCRIPTION = `Warehouse planner

- Plan the shifts of sixty people so that every lorry leaves on time
- Talk to drivers and customers when something goes wrong`;

let sandbox: Sandbox;
let records: TestRecords;
let limits: Limits;
let server: RunningServer;
let browser: Browser;
let page: Page;
let templates: string;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  sandbox = await startSandbox();
  records = await openTestRecords({ PUBLIC_URL: url, STANDINS_URL: sandbox.url });
  const tenant = await records.addTenant();
  await signUpOwner(tenant.id);
  limits = createLimits({ databaseUrl: records.apiUrl });
  const app = createApp(records.context, { limits });
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port, log: records.context.log });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const { email, password } = OWNER;
  const signedIn = await context.request.post(`${url}/auth/sign-in/email`, {
    data: { email, password },
    headers: { Origin: url },
  });
  expect(signedIn.status(), await signedIn.text()).toBe(200);
  const { rows } = await records.owner.query('SELECT slug FROM tenants WHERE id = $1', [tenant.id]);
  templates = `${url}/console/${rows[0].slug}/test/templates`;
  page = await context.newPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await limits?.close();
  await records?.close();
  await sandbox?.close();
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

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const save = () => button('Save as a new version').click();

describe('the editor of a template', () => {
  it('opens what was started from the library', async () => {
    await page.goto(templates);
    await button('From the library').click();
    await button('Start from Registered nurse').click();
    await heading('Registered nurse').waitFor();
  });

  it('says at its field what is missing, moves a question by keyboard and shows what a version changed', async () => {
    const title = page.getByLabel('Title', { exact: true }).first();
    await title.fill('');
    await save();
    await page.getByText('Fill this in.').waitFor();
    await title.fill('Ward nurse');
    await button('Move A patient gets worse down').press('Enter');
    await page.getByText('A patient gets worse is now question 2').waitFor();
    await save();
    await page.getByText('Version 2').first().waitFor();
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByText('Moved from 1 to 2').waitFor();
    await page.getByRole('insertion').getByText('Ward nurse').waitFor();
    await page.getByRole('link', { name: 'Edit' }).click();
  });

  it('asks before changes are left, and holds an interview of one’s own once they are saved', async () => {
    await page.getByLabel('Days kept').fill('99');
    await page.getByRole('navigation', { name: 'Where this is' }).getByRole('link').click();
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByLabel('Days kept').inputValue()).toBe('99');
    await save();
    await page.getByText('Version 3').first().waitFor();
    await button('Interview me now').click();
    const widget = page.frameLocator('iframe[title="Your interview"]');
    await widget.getByText('A person reads every result').waitFor();
  });

  it('opens a draft whose criteria name the lines of a description', async () => {
    await page.goto(`${templates}/draft`);
    await page.getByLabel('File', { exact: true }).check();
    await page.getByLabel('File with the job').setInputFiles({
      name: 'job.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(DESCRIPTION),
    });
    await button('Read the job').click();
    await page.getByRole('region', { name: 'Must have' }).getByText('Plan the shifts').first().waitFor();
    await button('Draft the interview').click();
    await page.getByText('Line 2', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: /^Judge Talk drivers/ }).uncheck();
    await button('Write the questions').click();
    await heading('Warehouse planner').waitFor();
    expect(await page.getByRole('button', { name: /^Move .* up$/ }).count()).toBe(1);
  });
});
