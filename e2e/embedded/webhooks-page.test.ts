import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from '../support/axe.ts';
import { useBrowsers } from '../support/browser.ts';
import { openConsole, signIn } from '../support/console.ts';
import { useProduct } from '../support/stack.ts';

const PATH = '/told-by-the-console';

describe('webhooks in the console', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  const got: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  let added = '';
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    // Whatever else the stack sends to this site is not for us.
    if (request.url !== PATH) {
      response.writeHead(204).end();
      return;
    }
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    if (got.length === 1) response.writeHead(500).end('The queue is full.');
    else response.writeHead(200).end('Taken.');
  });
  beforeAll(async () => {
    server.listen(Number(new URL(product.stack.vendorSite).port));
    await once(server, 'listening');
  });
  afterAll(async () => {
    // Others take webhooks at this address.
    if (added) await product.partner.request('DELETE', `/v1/webhook-endpoints/${added}`);
    server.closeAllConnections();
    server.close();
  });

  it('are added, tried, read with what was sent and answered, and sent again', async () => {
    const { context } = await openBrowser({ candidate: false });
    await signIn(context, product.stack);
    const page = await openConsole(context, product.stack, 'webhooks');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

    await press('Add endpoint');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address').fill(`${product.stack.vendorSite}${PATH}`);
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    const secret = (await page.getByRole('alertdialog').locator('code').textContent()) ?? '';
    await press('I have copied it');

    await page.getByRole('link', { name: new RegExp(PATH) }).click();
    await page.waitForURL(/\/webhooks\/\w+$/);
    added = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await press('Send test event');
    const row = page.getByRole('row').filter({ hasText: 'webhook.test' });
    await row.waitFor();
    await expect.poll(() => got.length, { timeout: 10_000 }).toBeGreaterThan(0);

    // The second attempt comes by itself, while the page is open.
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'webhook.test' }).waitFor();
    await page.getByText('Taken.').waitFor({ timeout: 20_000 });
    await page.getByText('Not a 2xx answer').click();
    await page.getByText('The queue is full.').waitFor();
    const id = String(got[0]?.headers['webhook-id']);
    await page.getByText(id).first().waitFor();
    // Opened anew, as from a bookmark.
    await page.reload();
    await page.getByText('Taken.').waitFor();
    expect(await findFaults(page)).toEqual([]);

    // The one after it because somebody asks.
    await press('Send again');
    await expect.poll(() => got.length, { timeout: 10_000 }).toBe(3);
    for (const { headers, body } of got) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signature = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${signature}`);
      expect(headers['webhook-id']).toBe(id);
    }
  });
});
