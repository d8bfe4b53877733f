import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { memberCaller } from '../../core/caller.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { openBrowser, type TestBrowser } from '../../testing/browser.ts';
import { updateSettings } from '../settings/settings.ts';

const PASSWORD = 'correct horse battery';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  api = await startTestApi();
  folder = mkdtempSync(join(tmpdir(), 'vivavoce-candidates-'));
  mkdirSync(join(folder, 'worklets'));
  for (const name of ['embed.js', 'account.js', 'account.css']) writeFileSync(join(folder, name), 'void 0;');
  await offer(true);
}, 60_000);
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const path = () => `/candidates/${api.tenant.id}/test`;

async function offer(offersAccounts: boolean): Promise<void> {
  const owner = { mode: 'test', origin: null, memberId: 'mem_1', accountId: 'acc_1', name: 'Kim' } as const;
  await updateSettings(api.context, memberCaller({ ...owner, tenantId: api.tenant.id, role: 'owner' }), {
    offersAccounts,
  });
}

/** Somebody with a password, a member of the tenant where a role is named, signed in in a browser of their own. */
async function signedIn(email: string, role?: 'owner'): Promise<TestBrowser> {
  const passwordHash = await hashPassword(PASSWORD);
  await api.context.accounts.transaction(async (records) => {
    const accountId = await records.addAccount({ email, name: 'Kim', passwordHash });
    if (!role) return;
    await records.putTenant({ id: api.tenant.id, slug: api.tenant.slug, name: 'Northwind' });
    await records.addMember({ tenantId: api.tenant.id, accountId, role });
  });
  const browser = openBrowser(api);
  expect((await browser.call('POST', '/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
  return browser;
}

const enter = (browser: TestBrowser, where = path()) => browser.call('POST', `${where}/token`, {});
const save = (as: string, title: string) => api.call('POST', '/v1/applications', { as, body: { title } });
const titles = async (as: string): Promise<string[]> =>
  (await api.call('GET', '/v1/applications', { as })).body.data.map(({ title }: { title: string }) => title);

describe('a tenant’s page for candidates', () => {
  it('shows itself in no frame, and knows nobody', async () => {
    const app = createApp(api.context, {
      limits: { consume: async () => undefined, close: async () => {} },
      folders: { widget: folder, sdk: folder, sdkVersion: '0.1.4' },
    });
    const page = await app.request(path());
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('&quot;offered&quot;:true');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|vct_/);
    expect((await app.request('/candidates/ten_nobody')).status).toBe(404);
  });

  it('gives whoever is signed in the candidate that they are, in every browser the same', async () => {
    const email = 'maya@candidates.example';
    const browser = await signedIn(email);
    const first = await enter(browser);
    expect(first.status).toBe(201);
    await save(first.body.value, 'Welder');
    const again = openBrowser(api);
    await again.call('POST', '/auth/sign-in/email', { email, password: PASSWORD });
    const second = await enter(again);
    expect(second.body.candidateId).toBe(first.body.candidateId);
    expect(await titles(second.body.value)).toEqual(['Welder']);
    // Of the other mode they are another candidate, with nothing yet.
    const live = await enter(browser, `/candidates/${api.tenant.id}`);
    expect(live.body.mode).toBe('live');
    expect(await titles(live.body.value)).toEqual([]);
  });

  it('gives a member nothing of a member, and a candidate nothing of one either', async () => {
    const owner = await signedIn('owner@members.example', 'owner');
    const maya = await signedIn('only@candidates.example');
    const [asOwner, asMaya] = [(await enter(owner)).body, (await enter(maya)).body];
    await save(asMaya.value, 'Hers');
    expect(await titles(asOwner.value)).toEqual([]);
    for (const url of ['/v1/sessions', '/v1/templates', '/v1/links', '/v1/usage/summary']) {
      const answer = await api.call('GET', url, { as: asOwner.value });
      expect(answer.status, url).toBeGreaterThanOrEqual(400);
    }
    // The same cookie opens the console to the member alone.
    expect((await owner.query('settings.read', api.tenant.id)).status).toBe(200);
    expect((await maya.query('settings.read', api.tenant.id)).status).toBe(404);
    const before = await api.context.accounts.transaction((records) => records.membersOf(api.tenant.id));
    expect(before.map(({ email }) => email)).not.toContain('only@candidates.example');
  });

  it('asks for the page itself, somebody signed in and a tenant that offers accounts', async () => {
    const browser = await signedIn('asks@candidates.example');
    expect((await enter(openBrowser(api))).body.code).toBe('not_signed_in');
    const elsewhere = await browser.call(
      'POST',
      `${path()}/token`,
      {},
      { Origin: 'https://elsewhere.example' },
    );
    expect(elsewhere.body.code).toBe('origin_not_allowed');
    const { body: token } = await enter(browser);
    await offer(false);
    expect((await enter(browser)).body.code).toBe('not_allowed');
    expect((await api.call('GET', '/v1/applications', { as: token.value })).body.code).toBe('invalid_token');
    await offer(true);
    const signOut = { as: token.value, body: { everywhere: false } };
    expect((await api.call('POST', '/v1/candidate-accounts/sign-out', signOut)).status).toBe(204);
    expect((await api.call('GET', '/v1/applications', { as: token.value })).body.code).toBe('invalid_token');
    await browser.call('POST', '/auth/sign-out', {});
    expect((await enter(browser)).body.code).toBe('not_signed_in');
  });
});
