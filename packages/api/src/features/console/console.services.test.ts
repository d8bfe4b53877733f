import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { openTestRecords, type TestRecords } from '../../testing/records.ts';

const DOCUMENT =
  '<!doctype html><html><head><meta property="csp-nonce" nonce="NONCE"><script type="module" src="/console/assets/index-abc.js" nonce="NONCE"></script></head></html>';

let records: TestRecords;
let folder: string;
let request: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vivavoce-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), DOCUMENT);
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'void 0;');
  records = await openTestRecords();
  const app = createApp(records.context, {
    limits: { consume: async () => undefined, close: async () => {} },
    consoleFolder: folder,
  });
  request = async (path, headers = {}) => app.request(path, { headers });
}, 60_000);

afterAll(async () => {
  await records?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the pages of the console', () => {
  it.each(['/console', '/console/', '/console/acme/test/interviews/ses_1', '/console/sign-in'])(
    'are one document, at %s too',
    async (path) => {
      const response = await request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toContain('text/html');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(await response.text()).toContain('/console/assets/index-abc.js');
    },
  );

  it('allow files of their own, nothing inline but styles with the nonce of this answer, and no frame around them', async () => {
    const one = await request('/console');
    const policy = one.headers.get('Content-Security-Policy') ?? '';
    const [, nonce = ''] = /nonce="([\w-]{20,})"/.exec(await one.text()) ?? [];
    expect(policy).toContain(
      `style-src ${records.context.environment.PUBLIC_URL}/console/assets/ 'nonce-${nonce}'`,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const two = await request('/console');
    expect(await two.text()).not.toContain(nonce);
  });

  it('load files that never change, and none that is not theirs', async () => {
    const asset = await request('/console/assets/index-abc.js');
    expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await request('/console/assets/other.js')).status).toBe(404);
    expect((await request('/console/assets/..%2Findex.html')).status).toBe(404);
  });

  it('say on a machine of a developer where they live, whatever name somebody called it by', async () => {
    const { PUBLIC_URL } = records.context.environment;
    const response = await request('/console/sign-in?next=/console/', { Host: 'other.example' });
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(`${PUBLIC_URL}/console/sign-in?next=/console/`);
  });
});

describe('the stream of the console', () => {
  it('is for members who are signed in', async () => {
    const response = await request('/console/events?tenant=ten_1&mode=test', {
      'Sec-Fetch-Site': 'same-origin',
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'not_signed_in' });
  });
});
