import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { TEMPLATE } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';
import { createPublishedAssets, KEPT_MS } from './published.ts';
import { isCompatible, publishBuild } from './routes.ts';

const SCRIPT = `export const widget = ${JSON.stringify('x'.repeat(3_000))};`;
const ORIGINS = ['https://portal.example', 'https://careers.example:8443'];

let records: TestRecords;
let folder: string;
let tenantId: string;
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
  tenantId = tenant.id;
  await tenant.addTemplate(TEMPLATE);
  key = (await tenant.addKey('publishable', { origins: ORIGINS })).value;
  otherKey = (await tenant.addKey('publishable')).value;
  secretKey = (await tenant.addKey('secret')).value;
  const app = createApp(records.context, {
    limits: { consume: async () => undefined, close: async () => {} },
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
      'img-src': `http://api.test${path}/ http://api.test/branding/${tenantId}/`,
      'connect-src': 'http://api.test wss://rt.test',
      'media-src': "'self'",
      'worker-src': "'none'",
      'frame-ancestors': ORIGINS.join(' '),
    });
    expect(response.headers.get('Permissions-Policy')).toContain('microphone=(self)');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is granted the same with a template of an interview, and with one that there is not', async () => {
    const least = await request(`/embed?key=${key}`);
    for (const template of ['graduate-practice', 'nobody-s', '%00', 'tpl_x']) {
      const { status, headers } = await request(`/embed?key=${key}&template=${template}`);
      expect(status).toBe(200);
      for (const name of ['Content-Security-Policy', 'Permissions-Policy'])
        expect(headers.get(name)).toBe(least.headers.get(name));
    }
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

describe('a page that is open while a release goes out', () => {
  const NEXT = 'export const widget = "the next build";';
  let next: (path: string) => Promise<Response>;
  let nextFolders: { widget: string; sdk: string; sdkVersion: string };

  beforeAll(async () => {
    mkdirSync(join(folder, 'next'));
    mkdirSync(join(folder, 'next-sdk', 'worklets'), { recursive: true });
    writeFileSync(join(folder, 'next', 'embed.js'), NEXT);
    writeFileSync(join(folder, 'next', 'embed.css'), 'body { margin: 1px }');
    writeFileSync(join(folder, 'next-sdk', 'worklets', 'capture.js'), 'another;');
    nextFolders = { widget: join(folder, 'next'), sdk: join(folder, 'next-sdk'), sdkVersion: '0.2.0' };
    const before = { widget: join(folder, 'widget'), sdk: join(folder, 'sdk'), sdkVersion: '0.1.4' };
    await publishBuild(records.context, before);
    await publishBuild(records.context, nextFolders);
    const app = createApp(records.context, {
      limits: { consume: async () => undefined, close: async () => {} },
      folders: nextFolders,
    });
    next = async (path) => app.request(path);
  });

  it('finds its files at a process of the new build', async () => {
    const path = await assetPath();
    const page = await (await next(`/embed?key=${key}`)).text();
    expect(page).not.toContain(path);
    const script = await next(`${path}/embed.js`);
    expect(script.status).toBe(200);
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    expect(script.headers.get('ETag')).toBe((await request(`${path}/embed.js`)).headers.get('ETag'));
    expect(await script.text()).toBe(SCRIPT);
    expect((await next(`${path}/embed.css`)).status).toBe(200);
    expect((await next(`${path}/other.js`)).status).toBe(404);
    const worklet = await next('/worklets/0.1.4/capture.js');
    expect(await worklet.text()).toBe('registerProcessor;');
  });

  it('finds the new build’s files at a process of the old one', async () => {
    const page = await (await next(`/embed?key=${key}`)).text();
    const path = /src="(\/embed\/[0-9a-f]+)\//.exec(page)?.[1];
    expect(await (await request(`${path}/embed.js`)).text()).toBe(NEXT);
    expect(await (await request('/worklets/0.2.0/capture.js')).text()).toBe('another;');
  });

  it('finds them for seven days after the last process of its build, and no longer', async () => {
    const path = await assetPath();
    const version = path.slice('/embed/'.length);
    const at = (now: number) =>
      createPublishedAssets({ ...records.context, stopping: records.context.stopping, now: () => now });
    const soon = at(Date.now() + KEPT_MS - 60_000);
    const late = at(Date.now() + KEPT_MS + 60_000);
    expect(await soon.find('widget', version, 'embed.js')).toBeDefined();
    expect(await late.find('widget', version, 'embed.js')).toBeUndefined();
    await late.publish('widget', 'ffffffffffff', []);
    expect(await soon.find('widget', version, 'embed.css')).toBeUndefined();
    expect(await records.context.blobs.list(`builds/widget/${version}`)).toEqual([]);
  });

  it.each(['..', '%2e%2e', '..%2f..', 'a/b', '%00'])('finds nothing else (%s)', async (part) => {
    expect((await next(`/embed/${part}/embed.js`)).status).toBe(404);
    expect((await next(`/embed/000000000000/${part}`)).status).toBe(404);
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
    expect((await request('/worklets/0.3.0/capture.js')).status).toBe(404);
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
