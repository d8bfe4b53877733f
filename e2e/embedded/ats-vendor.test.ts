import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Page, Session } from '@vivavoce/contract/plain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { linkOfMail } from '../support/mail.ts';
import { Room } from '../support/room.ts';
import { useProduct } from '../support/stack.ts';
import { SHORT_TEMPLATE } from '../support/template.ts';

const SERVER = fileURLToPath(new URL('../../examples/ats-vendor/server.ts', import.meta.url));

describe('the applicant tracking system of the examples', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  let vendor: ChildProcess;
  let site: string;
  beforeAll(async () => {
    site = product.stack.vendorSite;
    // As its README says.
    vendor = spawn(process.execPath, [SERVER], {
      env: {
        PORT: new URL(site).port,
        VIVAVOCE_API_URL: product.stack.apiUrl,
        VIVAVOCE_SECRET_KEY: product.stack.keys.test.secret,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!vendor.stdout) throw new Error('no output');
    await once(vendor.stdout, 'data');
  }, 30_000);
  afterAll(() => {
    vendor?.kill();
  });

  const textOf = async (path: string) => (await fetch(`${site}${path}`)).text();
  const post = (path: string, form: Record<string, string> = {}) =>
    fetch(`${site}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site },
      body: new URLSearchParams(form),
    });

  it('invites, follows by webhook, shows transcript and evaluation, and erases', async () => {
    const invited = await post('/applicants', {
      name: 'Robin <b>Vale</b>',
      email: 'robin@example.com',
      template: SHORT_TEMPLATE.slug,
    });
    expect(invited.status).toBe(303);
    const applicant = invited.headers.get('location') ?? '';
    expect(await textOf(applicant)).toContain('Robin &lt;b&gt;Vale');
    expect(await textOf(applicant)).toContain('<strong>invited</strong>');
    const url = await linkOfMail(product.stack.apiUrl, 'robin@example.com', /./);
    expect(await textOf(applicant)).toContain(url);

    const page = await (await openBrowser()).context.newPage();
    await page.goto(url);
    const room = new Room(page.mainFrame());
    await room.button('Start interview').click();
    await room.agreeAndType();
    await room.until('your turn', 60_000);
    await expect.poll(() => textOf(applicant), { timeout: 10_000 }).toContain('<strong>live</strong>');
    await room.type('The join counted paused accounts as lost, so I traced the status table.');
    await room.caption(/status table/);
    await room.end();
    await expect.poll(() => textOf(applicant), { timeout: 60_000 }).toContain('<h2>Evaluation</h2>');
    const shown = await textOf(applicant);
    expect(shown).toContain('<strong>evaluated</strong>');
    expect(shown).toContain('I traced the status table.');
    expect(shown).toMatch(/<li>A bug: (?:\d of \d|too little was said)<\/li>/);

    const externalId = applicant.split('/').at(-1);
    const { body } = await product.partner.request<Page<Session>>(
      'GET',
      `/v1/sessions?externalId=${externalId}`,
    );
    const sessionId = body.data[0]?.id;
    expect(sessionId).toMatch(/^ses_/);
    expect((await post(`${applicant}/erase`)).status).toBe(303);
    expect(await textOf(applicant)).toContain('Everything about this applicant is erased');
    expect(await textOf(applicant)).not.toContain('status table');
    expect((await product.partner.request('GET', `/v1/sessions/${sessionId}`)).status).toBe(404);
  });

  it('takes nothing that is not signed', async () => {
    const forged = await fetch(`${site}/hooks/vivavoce`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'webhook-id': 'evt_1' },
      body: '{}',
    });
    expect([forged.status, await forged.text()]).toEqual([400, 'headers_missing']);
  });
});
