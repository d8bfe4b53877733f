import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Blobs, BlobTooLarge, bytesOf, type SignedRequest } from '../blobs.ts';

export interface OpenedBlobs {
  /** Its signed addresses are served. */
  blobs: Blobs;
  close(): Promise<void>;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** What every store of blobs does, over its own addresses. Run it against each adapter, unchanged. */
export function describeBlobs(name: string, open: () => Promise<OpenedBlobs>): void {
  describe(`blobs in ${name}`, () => {
    let opened: OpenedBlobs;
    let blobs: Blobs;
    let count = 0;
    /** A place of this test's own. */
    const fresh = () => `contract/${Date.now().toString(36)}-${++count}`;
    const put = (key: string, text = key, type = 'text/plain') => blobs.put(key, encode(text), { type });
    const read = async (key: string) => {
      const blob = await blobs.get(key);
      return blob && new TextDecoder().decode(await bytesOf(blob));
    };
    const send = (
      { url, method, headers }: SignedRequest,
      body?: string | ReadableStream<Uint8Array>,
      more: RequestInit = {},
    ) => fetch(url, { method, headers, ...(body === undefined ? {} : { body }), ...more });
    /** The status; a server that hangs up on a body that it does not want refuses, too. */
    const statusOf = (response: Promise<Response>) =>
      response.then(
        async (answered) => {
          await answered.arrayBuffer();
          return answered.status;
        },
        () => 413,
      );

    beforeAll(async () => {
      opened = await open();
      blobs = opened.blobs;
    }, 60_000);
    afterAll(() => opened?.close());

    it('are there with their bytes, their type and their size', async () => {
      const key = `${fresh()}/a.bin`;
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      await blobs.put(key, bytes, { type: 'image/png' });
      const blob = await blobs.get(key);
      expect(blob).toMatchObject({ key, type: 'image/png', sizeBytes: 70_000 });
      expect(Math.abs((blob?.updatedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      expect(blob && (await bytesOf(blob))).toEqual(bytes);
      expect(await blobs.get(`${key}.other`)).toBeUndefined();
    });

    it('may come as a stream, be empty, and be replaced', async () => {
      const key = fresh();
      const stream = new Blob(['one ', 'two']).stream() as ReadableStream<Uint8Array>;
      await blobs.put(key, stream, { type: 'text/plain' });
      expect(await read(key)).toBe('one two');
      await blobs.put(key, new Uint8Array(), { type: 'text/css; charset=utf-8' });
      expect(await blobs.get(key)).toMatchObject({ type: 'text/css; charset=utf-8', sizeBytes: 0 });
    });

    it('are left as they were by a body that is too long', async () => {
      const key = fresh();
      await put(key, 'before');
      const long = blobs.put(key, encode('x'.repeat(101)), { type: 'text/plain', maxBytes: 100 });
      await expect(long).rejects.toBeInstanceOf(BlobTooLarge);
      expect(await read(key)).toBe('before');
    });

    it('are listed and deleted by what they stand under, and by nothing that only begins like it', async () => {
      const root = fresh();
      for (const key of [root, `${root}/a/1`, `${root}/a/2`, `${root}/a`, `${root}/ab`]) await put(key);
      const keys = async (prefix: string) => (await blobs.list(prefix)).map(({ key }) => key);
      expect(await keys(`${root}/a`)).toEqual([`${root}/a`, `${root}/a/1`, `${root}/a/2`]);
      await blobs.delete(`${root}/a`);
      expect(await keys(root)).toEqual([root, `${root}/ab`]);
      await blobs.delete(root);
      await blobs.delete(root);
      expect(await keys(root)).toEqual([]);
      expect(await read(`${root}/ab`)).toBeUndefined();
    });

    it.each([
      '',
      '/',
      '/a',
      'a/',
      'a//b',
      '..',
      '../a',
      'a/../b',
      '.',
      'a/.',
      'a b',
      'a%2f',
      'ä',
      'a\\b',
      'a~',
    ])('have no key like %j', async (key) => {
      await expect(put(key)).rejects.toThrow(TypeError);
      await expect(blobs.get(key)).rejects.toThrow(TypeError);
      await expect(blobs.delete(key)).rejects.toThrow(TypeError);
      await expect(blobs.signDownload(key)).rejects.toThrow(TypeError);
    });

    it('are uploaded and downloaded over signed addresses', async () => {
      const key = `${fresh()}/video.webm`;
      const upload = await blobs.signUpload(key, { type: 'video/webm', maxBytes: 1_000 });
      expect(upload.expiresAt.getTime()).toBeGreaterThan(Date.now());
      expect(await statusOf(send(upload, 'x'.repeat(1_000)))).toBe(200);
      const response = await send(await blobs.signDownload(key));
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('video/webm');
      expect(await response.text()).toBe('x'.repeat(1_000));
    });

    it('are not uploaded in another type, longer, or under another key', async () => {
      const key = `${fresh()}/a`;
      const upload = await blobs.signUpload(key, { type: 'video/webm', maxBytes: 1_000 });
      const other = { ...upload, headers: { 'Content-Type': 'text/html' } };
      expect(await statusOf(send(other, 'x'))).toBeGreaterThanOrEqual(400);
      expect(await statusOf(send(upload, 'x'.repeat(1_001)))).toBeGreaterThanOrEqual(400);
      const endless = new Blob(['x'.repeat(600), 'x'.repeat(600)]).stream();
      const streamed = send(upload, endless, { duplex: 'half' } as RequestInit);
      expect(await statusOf(streamed)).toBeGreaterThanOrEqual(400);
      for (const url of [
        upload.url.replace(`${key}?`, `${key}b?`),
        upload.url.replace(`${key}?`, `${key}/../../b?`),
        upload.url.replace(`${key}?`, `${key}%2f..%2fb?`),
      ]) {
        expect(url).not.toBe(upload.url);
        expect(await statusOf(send({ ...upload, url }, 'x')), url).toBeGreaterThanOrEqual(400);
      }
      expect(await blobs.list(key)).toEqual([]);
    });

    it('do not open to an address that was changed, or made for something else', async () => {
      const key = fresh();
      await put(key);
      const download = await blobs.signDownload(key);
      const upload = await blobs.signUpload(key, { type: 'text/plain', maxBytes: 10 });
      const changed = download.url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      for (const request of [
        { ...download, url: download.url.replace(/\?.*/, '') },
        { ...download, url: changed },
        { ...download, url: upload.url },
        { ...upload, url: download.url },
      ]) {
        const body = request.method === 'PUT' ? 'x' : undefined;
        expect(await statusOf(send(request, body))).toBeGreaterThanOrEqual(400);
      }
      expect(await read(key)).toBe(key);
    });

    it('open to nobody once the address has expired', async () => {
      const key = fresh();
      await put(key);
      const download = await blobs.signDownload(key, { expiresInMs: 1_000 });
      const upload = await blobs.signUpload(key, { type: 'text/plain', maxBytes: 10, expiresInMs: 1_000 });
      expect(await statusOf(send(download))).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 2_050));
      expect(await statusOf(send(download))).toBeGreaterThanOrEqual(400);
      expect(await statusOf(send(upload, 'x'))).toBeGreaterThanOrEqual(400);
      expect(await read(key)).toBe(key);
    });

    it('that are not there are not found', async () => {
      expect(await statusOf(send(await blobs.signDownload(fresh())))).toBe(404);
    });
  });
}
