import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiEnvironment } from '@vivavoce/contract/environment';
import type { Blobs } from '../blobs/blobs.ts';
import { createFolderStore } from '../blobs/folder.ts';
import { withSignedUrls } from '../blobs/signed.ts';

/** Blobs in a folder of their own. */
export async function openTestBlobs({
  PUBLIC_URL,
  TOKEN_SECRET,
}: Pick<ApiEnvironment, 'PUBLIC_URL' | 'TOKEN_SECRET'>): Promise<{
  blobs: Blobs;
  close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-blobs-'));
  return {
    blobs: withSignedUrls(createFolderStore(folder), { publicUrl: PUBLIC_URL, secret: TOKEN_SECRET }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
