import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { useBrowsers } from '../support/browser.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

interface Made {
  id: string;
  url: string;
  state: string;
}

/** A fact in a column too narrow for words pushes what is to be pressed far out of sight, on a telephone and on a desk. */
async function expectReadable(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    const facts = page.locator('.vv-facts li span');
    expect(await facts.count()).toBe(2);
    for (const fact of await facts.all()) {
      const box = await fact.boundingBox();
      expect(box?.width, `width of a fact at ${size.width}`).toBeGreaterThan(200);
    }
    const button = await page.getByRole('button', { name: 'Start interview' }).boundingBox();
    expect(button?.y, `where the interview is begun at ${size.width}`).toBeLessThan(size.height);
  }
  if (before) await page.setViewportSize(before);
}

describe('a candidate opens a link', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();

  /** What the candidate said about themself. Nothing but counts over a template reads it, so it is looked for where it lies. */
  async function descriptionsOf(sessionId: string): Promise<unknown[]> {
    const client = new Client({ connectionString: product.stack.databaseUrl });
    await client.connect();
    try {
      const query = 'SELECT gender, age, disability FROM self_descriptions WHERE session_id = $1';
      return (await client.query(query, [sessionId])).rows;
    } finally {
      await client.end();
    }
  }

  it('types an interview, pauses, comes back in another browser, finishes, says who they are, and finds it locked', async () => {
    const { partner } = product;
    const template = {
      ...SHORT_TEMPLATE,
      slug: 'short-asked',
      title: 'Practice by link',
      evaluation: { askSelfDescription: true },
    };
    expect((await partner.request('POST', '/v1/templates', template)).status).toBe(201);
    const { body: link } = await partner.request<Made>('POST', '/v1/links', {
      template: template.slug,
      candidate: { email: 'sam@example.com', name: 'Sam' },
      contact: 'jobs@northwind.example',
    });
    const read = async () => (await partner.request<Made>('GET', `/v1/links/${link.id}`)).body;

    const first = await (await openBrowser()).context.newPage();
    const policy: string[] = [];
    first.on('console', (message) => {
      if (/content security policy/i.test(message.text())) policy.push(message.text());
    });
    await first.goto(link.url);
    const room = new Room(first.mainFrame());
    await room.button('Start interview').waitFor();
    await expectAccessible(room);
    await expectReadable(first);
    await expect.poll(async () => (await read()).state).toBe('opened');
    await room.button('Start interview').click();
    await room.agreeAndType();
    await room.until('your turn', 60_000);
    await room.type('The join counted paused accounts as lost, so I traced the status table.');
    await room.caption(/status table/);

    await room.button('Pause interview').click();
    await room.button('Pause interview').last().click();
    await first.getByRole('heading', { name: 'Interview paused' }).waitFor();
    await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('paused');

    const second = await (await openBrowser({ viewport: { width: 360, height: 740 } })).context.newPage();
    await second.goto(link.url);
    const again = new Room(second.mainFrame());
    await again.button('Continue interview').click();
    await again.caption(/status table/, 60_000);
    expect(await second.getByLabel('Gender').count()).toBe(0);
    await again.end();
    await second.getByLabel('Gender').selectOption({ label: 'Another' });
    await again.button('Send').click();
    await second.getByText('only ever counted together').waitFor();
    const sessionId = await again.sessionId();
    expect(await descriptionsOf(sessionId)).toEqual([{ gender: 'other', age: null, disability: null }]);
    expect(JSON.stringify((await partner.request('GET', `/v1/sessions/${sessionId}`)).body)).not.toMatch(
      /gender|"other"/,
    );
    await expect.poll(async () => (await read()).state, { timeout: 30_000 }).toBe('finished');

    await first.goto(link.url);
    await first.getByRole('heading', { name: 'This interview is complete' }).waitFor();
    await first.getByText('jobs@northwind.example').waitFor();
    expect(policy).toEqual([]);
    const token = new URL(link.url).pathname.split('/').at(-1) ?? '';
    for (const name of ['api', 'tasks', 'agent'] as const) {
      expect(await product.stack.logs(name)).not.toContain(token);
    }
  });
});
