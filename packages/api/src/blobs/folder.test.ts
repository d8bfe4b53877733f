import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdges } from '../http/edges.ts';
import { createRouter } from '../http/router.ts';
import { startServer } from '../http/server.ts';
import { createLogger } from '../logging/logger.ts';
import { createFolderStore } from './folder.ts';
import { blobRoutes } from './routes.ts';
import { BLOBS_PATH, withSignedUrls } from './signed.ts';
import { describeBlobs } from './testing/contract.ts';

const SECRET = 's'.repeat(40);
const log = createLogger({ level: 'silent', service: 'test' });

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-blobs-'));
  const store = createFolderStore(folder);
  const app = createRouter();
  applyEdges(app, {
    environment: { NODE_ENV: 'test', PUBLIC_URL: 'http://api.test', TRUST_PROXY: false },
    log,
    limits: { consume: async () => undefined, close: async () => {} },
  });
  app.route('/', blobRoutes({ blobs: store, secret: SECRET }));
  const server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0, log });
  const publicUrl = `http://127.0.0.1:${server.port}`;
  return {
    folder,
    app,
    blobs: withSignedUrls(store, { publicUrl, secret: SECRET }),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeBlobs('a folder', openFolder);

describe('a folder of blobs', () => {
  it('is for its owner only, and keeps nothing of a body that was refused', async () => {
    const { folder, blobs, close } = await openFolder();
    await blobs.put('a/b', new Uint8Array(3), { type: 'image/png' });
    await expect(blobs.put('a/c', new Uint8Array(3), { type: 'image/png', maxBytes: 2 })).rejects.toThrow();
    expect((await stat(join(folder, 'a', 'b~'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, '~incoming'))).toEqual([]);
    await close();
  });

  it('serves no page of the API’s own origin', async () => {
    const { blobs, close } = await openFolder();
    await blobs.put('a.html', new TextEncoder().encode('<script>alert(1)</script>'), { type: 'text/html' });
    const { url } = await blobs.signDownload('a.html');
    const { headers } = await fetch(url);
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="a.html"');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await fetch(url, { method: 'HEAD' })).headers.get('Content-Length')).toBe('25');
    await close();
  });

  it('takes uploads from pages, and more than other routes take', async () => {
    const { app, blobs, close } = await openFolder();
    const { url, headers } = await blobs.signUpload('a', { type: 'video/webm', maxBytes: 200_000 });
    const Origin = 'https://portal.example';
    const asked = await app.request(url, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'PUT' },
    });
    // A browser sends the upload only where the answer to its question is one of success.
    expect(asked.status).toBe(204);
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    expect(asked.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect(asked.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
    const sent = await fetch(url, {
      method: 'PUT',
      headers: { ...headers, Origin },
      body: new Uint8Array(200_000),
    });
    expect(sent.status).toBe(200);
    expect(sent.headers.get('Access-Control-Allow-Origin')).toBe(Origin);
    await close();
  });

  it('takes no address signed with another secret', async () => {
    const { app, close } = await openFolder();
    const other = withSignedUrls(createFolderStore('/nowhere'), {
      publicUrl: 'http://api.test',
      secret: 'o'.repeat(40),
    });
    const { url } = await other.signDownload('a');
    expect(url).toContain(`http://api.test${BLOBS_PATH}a?`);
    const response = await app.request(url);
    expect(response.status).toBe(401);
    await close();
  });
});
