import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';
import { isCompatible } from './routes.ts';

const SCRIPT = `export const widget = ${JSON.stringify('x'.repeat(3_000))};`;
const ORIGINS = ['https://portal.example', 'https://careers.example:8443'];

let records: TestRecords;
let folder: string;
let key: string;
let otherKey: string;
let secretKey: string;
let request: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vivavoce-embed-'));
  mkdirSync(join(folder, 'sdk', 'worklets'), { recursive: true });
  mkdirSync(join(folder, 'widget'));
  writeFileSync(join(folder, 'widget', 'embed.js'), SCRIPT);
  writeFileSync(join(folder, 'widget', 'embed.css'), 'body { margin: 0 }');
  writeFileSync(join(folder, 'sdk', 'loader.js'), 'void 0;');
  writeFileSync(join(folder, 'sdk', 'worklets', 'capture.js'), 'registerProcessor;');
  writeFileSync(join(folder, 'secret.txt'), 'not to be served');

  records = await openTestRecords();
  const tenant = await records.addTenant();
  key = (await tenant.addKey('publishable', { origins: ORIGINS })).value;
  otherKey = (await tenant.addKey('publishable')).value;
  secretKey = (await tenant.addKey('secret')).value;
  const app = createApp(records.context, {
    limits: { consume: async () => {}, close: async () => {} },
    folders: { widget: join(folder, 'widget'), sdk: join(folder, 'sdk'), sdkVersion: '0.1.4' },
  });
  request = async (path, headers = {}) => app.request(path, { headers });
}, 60_000);

afterAll(async () => {
  await records?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Directive → sources. */
function policyOf(response: Response): Record<string, string> {
  const header = response.headers.get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    header.split('; ').map((directive) => directive.split(/ (.*)/s, 2) as [string, string]),
  );
}

async function assetPath(): Promise<string> {
  const page = await (await request(`/embed?key=${key}`)).text();
  return /src="(\/embed\/[0-9a-f]+)\/embed\.js"/.exec(page)?.[1] ?? expect.fail('the page loads no script');
}

describe('the page of the hosted widget', () => {
  it('may be framed by the key’s exact origins and by nobody else', async () => {
    expect(policyOf(await request(`/embed?key=${key}`))['frame-ancestors']).toBe(ORIGINS.join(' '));
    expect(policyOf(await request(`/embed?key=${otherKey}`))['frame-ancestors']).toBe("'none'");
  });

  it('may load its own versioned files and talk to the API and the workers, nothing else', async () => {
    const response = await request(`/embed?key=${key}`);
    const path = await assetPath();
    expect(policyOf(response)).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'script-src': `http://api.test${path}/ http://api.test/worklets/0.1.4/`,
      'style-src': `http://api.test${path}/`,
      'img-src': `http://api.test${path}/`,
      'connect-src': 'http://api.test wss://rt.test',
      'media-src': "'self'",
      'worker-src': "'none'",
      'frame-ancestors': ORIGINS.join(' '),
    });
    expect(response.headers.get('Permissions-Policy')).toContain('microphone=(self)');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('has nothing inline and no credential', async () => {
    const page = await (await request(`/embed?key=${key}`)).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    expect(page).not.toContain(key);
    expect(page).toContain('data-api-url="http://api.test"');
  });

  it('tells the loader on a page why the frame would stay empty', async () => {
    const [origin = ''] = ORIGINS;
    const allowed = await request(`/embed?key=${key}`, { Origin: origin });
    expect(allowed.status).toBe(200);
    const refused = await request(`/embed?key=${key}`, { Origin: 'https://elsewhere.example' });
    expect(await refused.json()).toMatchObject({ code: 'origin_not_allowed' });
    const unknown = await request('/embed?key=hello', { Origin: origin });
    expect(await unknown.json()).toMatchObject({ code: 'invalid_key' });
    for (const answer of [allowed, unknown]) {
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    }
  });

  it.each([
    ['no key', () => ''],
    ['a key of no shape', () => '?key=hello'],
    ['an unknown key', () => `?key=vv_test_pk_${'a'.repeat(43)}`],
    ['a secret key', () => `?key=${secretKey}`],
  ])('is refused with %s', async (_what, query) => {
    const response = await request(`/embed${query()}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'invalid_key' });
  });
});

describe('the files of the widget', () => {
  it('are kept for good under a path that changes with them', async () => {
    const path = await assetPath();
    const script = await request(`${path}/embed.js`);
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    expect(await script.text()).toBe(SCRIPT);
    expect((await request(`${path}/embed.css`)).headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect((await request('/embed/000000000000/embed.js')).status).toBe(404);
  });

  it('come compressed to whoever takes it, and not at all to whoever has them', async () => {
    const path = await assetPath();
    const packed = await request(`${path}/embed.js`, { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('Vary')).toContain('Accept-Encoding');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
    expect(
      (await request(`${path}/embed.js`, { 'Accept-Encoding': 'gzip;q=0' })).headers.has('Content-Encoding'),
    ).toBe(false);
    const etag = packed.headers.get('ETag') ?? '';
    const again = await request(`${path}/embed.js`, { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it.each([
    '../secret.txt',
    '..%2Fsecret.txt',
    '%2e%2e/secret.txt',
    '..%5Csecret.txt',
    'embed.js%00.css',
    'package.json',
    'worklets/capture.js',
  ])('do not lead elsewhere (%s)', async (file) => {
    const path = await assetPath();
    const response = await request(`${path}/${file}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not to be served');
  });
});

describe('what pages of other origins load', () => {
  it('is the loader, asked for again each time it may have changed', async () => {
    const response = await request('/sdk/v1/loader.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(response.headers.get('ETag')).toBeTruthy();
    expect(response.headers.get('Cache-Control')).not.toContain('immutable');
  });

  it('is the worklets, under the version of the SDK', async () => {
    const response = await request('/worklets/0.1.4/capture.js', { Origin: 'https://anywhere.example' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect((await request('/worklets/0.2.0/capture.js')).status).toBe(404);
    expect((await request('/worklets/0.1.4/playback.js')).status).toBe(404);
  });

  it.each([
    ['0.1.0', '0.1.4', true],
    ['0.2.0', '0.1.4', false],
    ['1.0.0', '1.9.2', true],
    ['2.0.0', '1.9.2', false],
    ['0.1.0-beta.1', '0.1.4', true],
    ['1', '1.0.0', false],
    ['../x', '0.1.4', false],
  ])('worklets of %s are those of %s: %s', (theirs, ours, compatible) => {
    expect(isCompatible(theirs, ours)).toBe(compatible);
  });
});
