import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Options } from 'tsup';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The source as it would be published, built into memory: name → text. */
export async function bundle(): Promise<Record<'index' | 'bridge' | 'loader' | 'voice', string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'vivavoce-sdk-'));
  const shared = {
    config: false,
    silent: true,
    outDir,
    target: 'es2022',
    platform: 'browser',
    splitting: false,
    noExternal: [/^@vivavoce\//],
  } satisfies Options;
  try {
    await build({
      ...shared,
      format: 'esm',
      entry: {
        index: `${ROOT}src/index.ts`,
        bridge: `${ROOT}src/bridge/index.ts`,
        voice: `${ROOT}src/worklets/voice.ts`,
      },
    });
    await build({
      ...shared,
      format: 'iife',
      entry: { loader: `${ROOT}src/loader/index.ts` },
      outExtension: () => ({ js: '.js' }),
    });
    const read = (name: string) => readFile(join(outDir, `${name}.js`), 'utf8');
    return {
      index: await read('index'),
      bridge: await read('bridge'),
      loader: await read('loader'),
      voice: await read('voice'),
    };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
