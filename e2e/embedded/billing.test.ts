import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newApiKey, newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { linkOfMail } from '../support/mail.ts';
import { PASSWORD, Recruiter } from '../support/recruiter.ts';
import { useProduct } from '../support/stack.ts';

const EMAIL = 'kim@paying.example';
/** All the interview time of a month that is free. */
const FREE_SECONDS = 3_600;
/** Of a partner whose candidates pay for themselves. */
const SCOPES = ['sessions:create', 'sessions:read', 'sessions:write', 'candidates:read', 'candidates:write'];
const COACH = fileURLToPath(new URL('../../examples/career-coach/server.ts', import.meta.url));

describe('billing', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  const { apiUrl, databaseUrl } = product.stack;
  let key: string;
  let stopCoach: (() => void) | undefined;
  afterAll(() => stopCoach?.());

  /** Uses up what is free, and makes a live key, past everything that would hold it. */
  async function useUp(slug: string): Promise<string> {
    const key = newApiKey('live', 'secret');
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM tenants WHERE slug = $1', [slug]);
      const tenantId = rows[0]?.id;
      await client.query(
        `INSERT INTO usage_events (tenant_id, mode, id, kind, quantity, subject_type, subject_id)
         VALUES ($1, 'live', $2, 'interview_seconds', $3, 'session', $2)`,
        [tenantId, newId('session'), FREE_SECONDS],
      );
      await client.query(
        `INSERT INTO keys (tenant_id, mode, id, kind, name, hash, start, scopes, origins)
         VALUES ($1, 'live', $2, 'secret', 'Server', $3, 'vv_live', $4, '{}')`,
        [tenantId, newId('apiKey'), createHash('sha256').update(key).digest('hex'), SCOPES],
      );
    } finally {
      await client.end();
    }
    return key;
  }

  const begin = async (key: string) =>
    (
      await fetch(`${apiUrl}/v1/sessions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ template: 'graduate-practice' }),
      })
    ).status;

  it('leads from a used-up month over declined, left and confirmed payments to a plan and its invoice', async () => {
    const kim = await Recruiter.open((await openBrowser({ candidate: false })).context, apiUrl, 'sign-up');
    const { page } = kim;
    await kim.signUp(EMAIL, 'Kim Lee');
    await kim.fill('Name of your organisation', 'Paying');
    await kim.press('Create organisation');
    await kim.heading('Overview');
    key = await useUp('paying');

    expect(await begin(key)).toBe(402);
    await page.goto(await linkOfMail(apiUrl, EMAIL, /limit of this month is reached/));
    await kim.heading('Billing');
    await page.getByRole('alert').filter({ hasText: 'New interviews are refused' }).waitFor();

    await kim.press('Choose Starter');
    await page.getByLabel('Is declined').check();
    await kim.press('Pay');
    await page.getByRole('alert').filter({ hasText: 'declined' }).waitFor();
    await page.getByRole('link', { name: 'Back without paying' }).click();
    await page.getByRole('status').filter({ hasText: 'Nothing was charged' }).waitFor();
    expect(await begin(key)).toBe(402);

    await kim.press('Choose Starter');
    await page.getByLabel('Asks for 3-D Secure').check();
    await kim.press('Pay');
    await kim.press('Confirm the payment');
    await page.getByRole('status').filter({ hasText: 'Your plan is active' }).waitFor();
    expect(await begin(key)).toBe(201);

    const total = page.getByRole('table', { name: 'Usage of this period' }).locator('tfoot td').last();
    const invoice = page.getByRole('table', { name: 'Invoices' }).getByRole('row').nth(1);
    await invoice.getByText('Paid').waitFor();
    expect(await total.textContent()).toBe('$99.00');
    expect(await invoice.locator('td').last().textContent()).toBe(await total.textContent());
    await page.getByText('Visa ending in 3184').waitFor();

    // Told once: the address has forgotten it.
    expect(new URL(page.url()).search).toBe('');

    await kim.press('Change to Growth');
    const dialog = page.getByRole('alertdialog');
    const paid = dialog.getByRole('definition').first();
    expect(await paid.textContent()).toMatch(/^\$(300\.00|299\.\d\d)$/);
    await dialog.getByText('Visa ending in 3184').waitFor();
    await dialog.getByText('$399.00 per month').waitFor();
    const amount = (await paid.textContent()) ?? '';
    await dialog.getByRole('button', { name: `Pay ${amount} and change` }).click();
    await page.getByText('Plan changed').waitFor();
    await expect.poll(() => invoice.locator('td').last().textContent(), { timeout: 10_000 }).toBe(amount);
    expect(await page.getByText('Your plan is active').count()).toBe(0);
  });

  /** The site of a partner, with that key. */
  async function startCoach(): Promise<string> {
    const coach = fork(COACH, {
      env: { ...process.env, PORT: '0', VIVAVOCE_API_URL: apiUrl, VIVAVOCE_SECRET_KEY: key },
      stdio: 'ignore',
    });
    stopCoach = () => coach.kill();
    const [{ url }] = (await once(coach, 'message')) as [{ url: string }];
    return url;
  }

  it('lets a candidate buy a package before an interview, and use it', async () => {
    const { context: office } = await openBrowser({ candidate: false });
    await signIn(office, product.stack, { email: EMAIL, password: PASSWORD });
    const billing = await openConsole(office, product.stack, 'billing', { mode: 'live' });
    await billing.getByLabel('Interviews of known candidates take a place of a package').check();
    await billing.getByRole('button', { name: 'Save packages' }).click();
    await billing.getByText('Packages saved').waitFor();

    const { context } = await openBrowser();
    const page = await context.newPage();
    await page.goto(`${await startCoach()}/#/interview/graduate-practice`);
    await page.getByText('You have no interview left').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Buy 3 interviews for $24' }).click();
    await page.getByRole('link', { name: 'Back without paying' }).click();
    await page.getByText('You left the payment page. Nothing was charged.').waitFor();

    await page.getByRole('button', { name: 'Buy 3 interviews for $24' }).click();
    await page.getByLabel('Is declined').check();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('alert').filter({ hasText: 'declined' }).waitFor();
    await page.getByLabel('Pays', { exact: false }).first().check();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByText('Your payment went through.').waitFor();
    await page.getByText('You have 3 interviews left.').waitFor();
    expect(new URL(page.url()).search).toBe('');

    await page.getByRole('button', { name: 'Start interview' }).click();
    await page.getByRole('button', { name: 'Agree and type my answers' }).waitFor();
    await page.goto('about:blank');

    await billing.reload();
    const sold = billing.getByRole('table', { name: 'Bought and given packages' }).getByRole('row');
    await sold.filter({ hasText: 'Bought' }).waitFor();
    const cells = await sold.filter({ hasText: 'Bought' }).locator('td').allTextContents();
    expect(cells.slice(3)).toEqual(['3', '2', '$24.00']);
  });
});
