import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiLoginUrl, authLoginUrl } from '../database/logins.ts';
import { listKeptMails } from '../mail/kept.ts';
import type { Stop } from '../queue/queue.ts';
import { startTaskWorker } from '../tasks/worker.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { mailTo, openBrowser, parameterOf, type TestBrowser } from '../testing/browser.ts';
import { authOptions } from './options.ts';

const PASSWORD = 'correct horse battery';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

let api: TestApi;
let folder: string;
let stopWorker: Stop;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivavoce-mail-'));
  api = await startTestApi({ environment: { MAIL_DIR: folder } });
  stopWorker = await startTaskWorker(api.context);
}, 60_000);
afterAll(async () => {
  await stopWorker?.();
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function signUp(email: string, browser = openBrowser(api)): Promise<TestBrowser> {
  const answer = await browser.call('POST', '/auth/sign-up/email', {
    name: 'Kim',
    email,
    password: PASSWORD,
  });
  expect(answer.status).toBe(200);
  return browser;
}

const signIn = (email: string, password: string, browser = openBrowser(api)) =>
  browser.call('POST', '/auth/sign-in/email', { email, password });

async function verified(email: string): Promise<TestBrowser> {
  const browser = await signUp(email);
  const token = parameterOf(await mailTo(folder, email, /Confirm/), 'token');
  expect((await browser.call('GET', `/auth/verify-email?token=${token}`)).status).toBe(200);
  return browser;
}

async function sql(text: string, values: unknown[] = []): Promise<void> {
  const owner = new Client({ connectionString: api.context.environment.DATABASE_URL });
  await owner.connect();
  await owner.query(text, values);
  await owner.end();
}

/** What an authenticator app shows at a time (RFC 6238). */
function totp(key: string, now = Date.now()): string {
  const bits = [...key].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('sign-in', () => {
  it('has the tables that better-auth wants, and no others of its', async () => {
    const options = authOptions(api.context.environment, {
      pool: api.context.accounts.pool,
      mail: async () => {},
      log: api.context.log,
    });
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  });

  it('is a schema of its own: its login sees no records, and the API’s login no accounts', async () => {
    const { DATABASE_URL, TOKEN_SECRET } = api.context.environment;
    const codeOf = async (url: string, sql: string) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      const code = await client.query(sql).then(
        () => 'allowed',
        (error: { code?: string }) => error.code,
      );
      await client.end();
      return code;
    };
    expect(await codeOf(apiLoginUrl(DATABASE_URL, TOKEN_SECRET), 'SELECT * FROM auth."user"')).toBe('42501');
    expect(await codeOf(authLoginUrl(DATABASE_URL, TOKEN_SECRET), 'SELECT * FROM public.tenants')).toBe(
      '42501',
    );
    expect(await codeOf(authLoginUrl(DATABASE_URL, TOKEN_SECRET), 'SELECT * FROM auth."user"')).toBe(
      'allowed',
    );
  });

  it('lets somebody in once the address is confirmed', async () => {
    const email = 'first@example.com';
    const browser = await signUp(email);
    expect((await signIn(email, PASSWORD)).body.code).toBe('EMAIL_NOT_VERIFIED');
    const token = parameterOf(await mailTo(folder, email, /Confirm/), 'token');
    expect((await browser.call('GET', '/auth/verify-email?token=x')).status).toBe(401);
    const answer = await browser.call('GET', `/auth/verify-email?token=${token}`);
    const [cookie = ''] = answer.headers.getSetCookie().filter((line) => line.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const session = await browser.call('GET', '/auth/get-session');
    expect(session.body.user).toMatchObject({ email, emailVerified: true });
    expect(session.body.user.id).toMatch(/^acc_/);
  });

  it('never tells whether an address has an account', async () => {
    await verified('known@example.com');
    const ask = (path: string, body: object) => openBrowser(api).call('POST', path, body);
    const same = async (path: string, of: (email: string) => object) => {
      const known = await ask(path, of('known@example.com'));
      const unknown = await ask(path, of('unknown@example.com'));
      const shape = ({ status, body }: typeof known) => ({
        status,
        body: JSON.stringify(body).replaceAll(/(known|unknown)@|acc_\w+|"\d{4}-[^"]+"/g, ''),
      });
      expect(shape(known), path).toEqual(shape(unknown));
    };
    await same('/auth/sign-in/email', (email) => ({ email, password: 'not the password' }));
    await same('/auth/request-password-reset', (email) => ({ email }));
    await same('/auth/send-verification-email', (email) => ({ email }));
    await same('/auth/sign-up/email', (email) => ({ email, name: 'Sam', password: PASSWORD }));
    // Only the address itself learns it.
    await mailTo(folder, 'known@example.com', /already have an account/);
    await mailTo(folder, 'unknown@example.com', /Confirm/);
    expect((await listKeptMails(folder)).filter(({ to }) => to === 'unknown@example.com')).toHaveLength(1);
  });

  it('gives a new password by mail, once, and ends every session', async () => {
    const email = 'forgetful@example.com';
    const browser = await verified(email);
    await openBrowser(api).call('POST', '/auth/request-password-reset', { email });
    const token = parameterOf(await mailTo(folder, email, /new password/), 'token');
    const reset = (newPassword: string) =>
      openBrowser(api).call('POST', '/auth/reset-password', { token, newPassword });
    expect((await reset('short')).body.code).toBe('PASSWORD_TOO_SHORT');
    expect((await reset('another good one')).status).toBe(200);
    expect((await reset('a third good one')).body.code).toBe('INVALID_TOKEN');
    expect((await browser.call('GET', '/auth/get-session')).body).toBeNull();
    expect((await signIn(email, PASSWORD)).body.code).toBe('INVALID_EMAIL_OR_PASSWORD');
    expect((await signIn(email, 'another good one')).status).toBe(200);
    await mailTo(folder, email, /password was changed/);
  });

  it('lets a cookie that was stolen add no way in', async () => {
    const email = 'stolen@example.com';
    const browser = await verified(email);
    const options = () => browser.call('GET', '/auth/passkey/generate-register-options');
    expect((await options()).status).toBe(200);
    await sql(
      `UPDATE auth.session SET "createdAt" = now() - interval '1 hour'
        WHERE "userId" = (SELECT id FROM auth."user" WHERE email = $1)`,
      [email],
    );
    expect((await options()).body).toMatchObject({ code: 'SESSION_NOT_FRESH' });
    for (const [path, body] of [
      ['/auth/passkey/verify-registration', { response: {} }],
      ['/auth/link-social', { provider: 'google' }],
      ['/auth/unlink-account', { providerId: 'credential' }],
    ] as const) {
      expect((await browser.call('POST', path, body)).body, path).toMatchObject({
        code: 'SESSION_NOT_FRESH',
      });
    }
    // To look where one is signed in, and to end that, takes no more than a sign-in.
    expect((await browser.call('GET', '/auth/list-sessions')).status).toBe(200);
  });

  it('takes each code of an app and each backup code once, and neither after the password was too long ago', async () => {
    const email = 'factor@example.com';
    const browser = await verified(email);
    const enabled = await browser.call('POST', '/auth/two-factor/enable', { password: PASSWORD });
    const key = new URL(enabled.body.totpURI).searchParams.get('secret') ?? '';
    const backup: string = enabled.body.backupCodes[0];
    const verify = (of: TestBrowser, code: string) =>
      of.call('POST', '/auth/two-factor/verify-totp', { code });
    const halfway = async () => {
      const other = openBrowser(api);
      expect((await signIn(email, PASSWORD, other)).body).toMatchObject({ twoFactorRedirect: true });
      return other;
    };
    const code = totp(key);
    expect((await verify(browser, code)).status).toBe(200);
    const [first, second] = [await halfway(), await halfway()];
    // The code that turned it on is used up; a wrong one is wrong however often it is sent.
    expect((await verify(first, code)).body.code).toBe('CODE_USED');
    for (const _ of [1, 2]) expect((await verify(first, '000000')).body.code).toBe('INVALID_CODE');
    const next = totp(key, Date.now() + 30_000);
    const both = await Promise.all([verify(first, next), verify(second, next)]);
    expect(both.map(({ body }) => body.code ?? 'in').sort()).toEqual(['CODE_USED', 'in']);
    const withBackup = async (of: TestBrowser) =>
      (await of.call('POST', '/auth/two-factor/verify-backup-code', { code: backup })).body.code ?? 'in';
    expect([await withBackup(await halfway()), await withBackup(await halfway())]).toEqual([
      'in',
      'INVALID_BACKUP_CODE',
    ]);
    const late = await halfway();
    await sql(`UPDATE auth."verification" SET "expiresAt" = now() - interval '1 minute'`);
    expect((await verify(late, totp(key))).body.code).toBe('INVALID_TWO_FACTOR_COOKIE');
    expect((await verify(openBrowser(api), totp(key))).body.code).toBe('INVALID_TWO_FACTOR_COOKIE');
  });

  it('takes no passkey that it does not know, nor an answer that it did not ask for', async () => {
    const browser = openBrowser(api);
    const response = {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: '', authenticatorData: '', signature: '' },
    };
    const verify = async () =>
      (await browser.call('POST', '/auth/passkey/verify-authentication', { response })).body.code;
    expect(await verify()).toBe('CHALLENGE_NOT_FOUND');
    await browser.call('GET', '/auth/passkey/generate-authenticate-options');
    expect(await verify()).toBe('PASSKEY_NOT_FOUND');
    expect(await verify()).toBe('CHALLENGE_NOT_FOUND');
  });

  it('takes a link of a mail for its hour, and nobody else’s', async () => {
    const email = 'hour@example.com';
    const browser = await verified(email);
    await openBrowser(api).call('POST', '/auth/request-password-reset', { email });
    const token = parameterOf(await mailTo(folder, email, /new password/), 'token');
    const reset = async (value: string) =>
      (
        await openBrowser(api).call('POST', '/auth/reset-password', {
          token: value,
          newPassword: 'another good one',
        })
      ).body.code;
    expect(await reset('made-up-by-somebody')).toBe('INVALID_TOKEN');
    await sql(`UPDATE auth."verification" SET "expiresAt" = now() - interval '1 minute'`);
    expect(await reset(token)).toBe('INVALID_TOKEN');
    expect((await browser.call('GET', '/auth/get-session')).body.user.email).toBe(email);
  });

  it('lists sessions, and revoked ones are over at once', async () => {
    const email = 'sessions@example.com';
    const here = await verified(email);
    const there = openBrowser(api);
    await signIn(email, PASSWORD, there);
    const listed = await here.call('GET', '/auth/list-sessions');
    expect(listed.body).toHaveLength(2);
    expect((await here.call('POST', '/auth/revoke-other-sessions', {})).status).toBe(200);
    expect((await there.call('GET', '/auth/get-session')).body).toBeNull();
    expect((await here.call('GET', '/auth/get-session')).body.user.email).toBe(email);
  });

  it('answers no other page, and leaves members to the console', async () => {
    const body = { email: 'first@example.com', password: PASSWORD };
    const foreign = await openBrowser(api).call('POST', '/auth/sign-in/email', body, {
      Origin: 'https://evil.example',
      Cookie: 'vivavoce.session_token=x',
    });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'INVALID_ORIGIN' } });
    const invited = await openBrowser(api).call('POST', '/auth/organization/invite-member', {});
    expect(invited.status).toBe(404);
  });

  it('counts guesses at one address, from wherever they come', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 31; guess += 1) {
      answers.push((await signIn('guessed@example.com', `guess number ${guess}`)).status);
    }
    expect(answers).toContain(429);
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(30);
  });
});
