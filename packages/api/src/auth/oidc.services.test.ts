import { createServer, type Server } from 'node:http';
import { freePort } from '@vivavoce/dev';
import Provider from 'oidc-provider';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { openBrowser, type TestBrowser } from '../testing/browser.ts';

const PASSWORD = 'correct horse battery';
const CLIENT = { id: 'vivavoce', secret: 'a secret that only these two know' };
/** People of the provider, and whether it says that it has proved their addresses. */
const PEOPLE: Record<string, { email: string; proved: boolean }> = {
  kim: { email: 'kim@sso.example', proved: true },
  lee: { email: 'lee@sso.example', proved: false },
  taken: { email: 'taken@sso.example', proved: true },
  vague: { email: 'vague@sso.example', proved: false },
  early: { email: 'early@sso.example', proved: true },
};

let api: TestApi;
let server: Server;
let issuer: string;
beforeAll(async () => {
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  // The API looks for the provider as soon as it starts; the provider has to know where the API is.
  let know: (callback: ReturnType<Provider['callback']>) => void = () => {};
  const known = new Promise<ReturnType<Provider['callback']>>((resolve) => {
    know = resolve;
  });
  server = createServer((request, response) => void known.then((answer) => answer(request, response)));
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  api = await startTestApi({
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Northwind SSO',
    },
  });
  know(provider(`${api.url}/auth/callback/oidc`).callback());
}, 60_000);
afterAll(async () => {
  await api?.stop();
  server?.closeAllConnections();
  server?.close();
});

/** A provider as a company runs one: it wants PKCE, and asks who somebody is and whether they agree. */
function provider(redirectUri: string, at = issuer): Provider {
  return new Provider(at, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['k'.repeat(32)] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => {
        const { email, proved } = PEOPLE[accountId] ?? expect.fail(`nobody is ${accountId}`);
        return { sub: accountId, name: `Person ${accountId}`, email, email_verified: proved };
      },
    }),
  });
}

/** Goes to the provider, signs in there as somebody and agrees. Answers where it sends the browser back to. */
async function throughProvider(start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('Location');
    form = undefined;
    if (location) {
      url = new URL(location, url).href;
      if (!url.startsWith(issuer)) return url;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1];
    form = { prompt: prompt ?? expect.fail(`${response.status} at ${url}`), login, password: 'any' };
  }
  return expect.fail('the provider never sent the browser back');
}

async function signIn(
  login: string,
  browser = openBrowser(api),
): Promise<{ browser: TestBrowser; to: string }> {
  const started = await browser.call('POST', '/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: `${api.url}/console/`,
  });
  return { browser, to: await comeBack(browser, new URL(await throughProvider(started.body.url, login))) };
}

/** The provider's answer, as the browser brings it. Answers where it is sent then. */
async function comeBack(browser: TestBrowser, back: URL): Promise<string> {
  const response = await fetch(back, {
    redirect: 'manual',
    headers: { Cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    browser.cookies.set(name, value);
  }
  return response.headers.get('Location') ?? '';
}

const self = async (browser: TestBrowser) => (await browser.query('account.self', '')).body;

describe('sign-in with a provider of one’s own', () => {
  it('is offered by its name', async () => {
    const { body } = await openBrowser(api).query('signIn.options', '');
    expect(JSON.stringify(body)).toContain('Northwind SSO');
  });

  it('lets in whom the provider knows, with PKCE, and the same account the next time', async () => {
    const browser = openBrowser(api);
    const started = await browser.call('POST', '/auth/sign-in/social', { provider: 'oidc' });
    const asked = new URL(started.body.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')?.split(' ').sort()).toEqual(['email', 'openid', 'profile']);
    const first = await signIn('kim');
    expect(first.to).toBe(`${api.url}/console/`);
    const { data } = (await self(first.browser)).result;
    expect(data).toMatchObject({ email: 'kim@sso.example', name: 'Person kim', tenants: [] });
    const again = await signIn('kim');
    expect((await self(again.browser)).result.data.id).toBe(data.id);
  });

  it('lets nobody in whose address the provider has not proved', async () => {
    const { browser, to } = await signIn('lee');
    expect(to).toMatch(/error=email_not_verified/);
    expect((await self(browser)).error.data.code).toBe('not_signed_in');
  });

  it('says why nobody is in: refused there, begun elsewhere, too old, or nobody answers', async () => {
    const started = async (browser: TestBrowser) =>
      new URL((await browser.call('POST', '/auth/sign-in/social', { provider: 'oidc' })).body.url);
    const errorOf = async (browser: TestBrowser, query: Record<string, string>) => {
      const path = `/auth/callback/oidc?${new URLSearchParams(query)}`;
      return new URL(await comeBack(browser, new URL(path, api.url)), api.url).searchParams.get('error');
    };
    const browser = openBrowser(api);
    const state = (await started(browser)).searchParams.get('state') ?? '';
    expect(await errorOf(openBrowser(api), { code: 'x', state })).toBe('state_mismatch');
    expect(await errorOf(browser, { code: 'x' })).toBe('state_not_found');
    const denied = (await started(browser)).searchParams.get('state') ?? '';
    expect(await errorOf(browser, { error: 'access_denied', state: denied })).toBe('access_denied');
    const guessed = (await started(browser)).searchParams.get('state') ?? '';
    expect(await errorOf(browser, { code: 'guessed', state: guessed })).toBe('invalid_code');
    // Twice the same answer of the provider.
    expect(await errorOf(browser, { code: 'guessed', state: guessed })).toBe('state_mismatch');
    expect(
      (await openBrowser(api).call('POST', '/auth/sign-in/social', { provider: 'google' })).body.code,
    ).toBe('PROVIDER_NOT_FOUND');
  });

  it('is the account that has the address already only where both have proved it', async () => {
    const account = async (email: string, proved: boolean) => {
      const browser = openBrowser(api);
      await browser.call('POST', '/auth/sign-up/email', { name: 'Owner', email, password: PASSWORD });
      if (!proved) return;
      const owner = new Client({ connectionString: api.postgres.url });
      await owner.connect();
      await owner.query('UPDATE auth."user" SET "emailVerified" = true WHERE email = $1', [email]);
      await owner.end();
    };
    const withPassword = async (email: string) =>
      (await openBrowser(api).call('POST', '/auth/sign-in/email', { email, password: PASSWORD })).status;
    await account('taken@sso.example', true);
    const linked = await signIn('taken');
    expect((await self(linked.browser)).result.data.name).toBe('Owner');
    await account('vague@sso.example', true);
    const vague = await signIn('vague');
    expect(vague.to).toMatch(/error=account_not_linked/);
    expect((await self(vague.browser)).error.data.code).toBe('not_signed_in');
    // Somebody signed up with an address that is not theirs, and waits with their password for whoever has it.
    await account('early@sso.example', false);
    const early = await signIn('early');
    expect([early.to, await withPassword('early@sso.example')]).toEqual([
      expect.stringMatching(/error=account_not_linked/),
      403,
    ]);
  });

  it('is there again once a provider answers that was away when the API started', async () => {
    const port = await freePort();
    const away = await startTestApi({
      environment: {
        OIDC_ISSUER: `http://127.0.0.1:${port}`,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
      },
    });
    const start = async () =>
      (await openBrowser(away).call('POST', '/auth/sign-in/social', { provider: 'oidc' })).body;
    expect(await start()).toMatchObject({ code: 'PROVIDER_NOT_FOUND' });
    const back = createServer(
      provider(`${away.url}/auth/callback/oidc`, `http://127.0.0.1:${port}`).callback(),
    );
    await new Promise<void>((resolve) => void back.listen(port, '127.0.0.1', resolve));
    await expect.poll(start, { timeout: 10_000, interval: 500 }).toMatchObject({ redirect: true });
    await away.stop();
    back.closeAllConnections();
    back.close();
  });

  it('takes no answer that this browser did not ask for', async () => {
    const victim = openBrowser(api);
    const attacker = openBrowser(api);
    const started = await attacker.call('POST', '/auth/sign-in/social', { provider: 'oidc' });
    const back = new URL(await throughProvider(started.body.url, 'kim'));
    // The attacker's answer in the victim's browser: it would be signed in as somebody else.
    await victim.call('GET', `${back.pathname}${back.search}`);
    expect((await self(victim)).error.data.code).toBe('not_signed_in');
  });
});
