import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'tsup';
import { describe, expect, it } from 'vitest';
import { currentReport, REPORT } from './report.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const BUDGET_BYTES = 60 * 1024;

describe('the built package', () => {
  it('has the public surface that was reviewed', async () => {
    expect(await currentReport(), 'Build, run `node report.ts` and review the difference.').toBe(
      await readFile(REPORT, 'utf8'),
    );
  });

  it('says at its first line that it belongs to the client', async () => {
    const [script, embed] = await Promise.all([read('dist/index.js'), read('dist/embed/embed.js')]);
    expect(script.startsWith("'use client';")).toBe(true);
    expect(embed).not.toMatch(/from\s*["'][^."']/);
  });

  it('stands on the SDK, React and icons only', async () => {
    const script = await read('dist/index.js');
    const imported = [...script.matchAll(/^import .*?from "([^"]+)";$/gm)].map(([, name]) => name);
    expect([...new Set(imported)].sort()).toEqual(['lucide-react', 'react', 'react/jsx-runtime']);
    expect(await read('dist/index.d.ts')).not.toMatch(/@vivavoce\/contract|from 'zod'/);
  });

  it('is free of findings by publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: FOLDER, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  it('is free of findings by are-the-types-wrong', { timeout: 60_000 }, async () => {
    const attw = fileURLToPath(new URL('../../node_modules/.bin/attw', import.meta.url));
    const options = ['--pack', FOLDER, '--profile', 'esm-only', '--format', 'json'];
    const styles = ['--exclude-entrypoints', './styles.css', './tokens.css'];
    const { stdout } = await promisify(execFile)(attw, [...options, ...styles], {
      maxBuffer: 32 * 1024 * 1024,
    });
    const { analysis } = JSON.parse(stdout) as { analysis: { problems: { resolutionKind?: string }[] } };
    /* The package is ESM only: resolutions that know CommonJS alone are not promised. */
    const promised = analysis.problems.filter(
      ({ resolutionKind = '' }) => !/^node10$|-cjs$/.test(resolutionKind),
    );
    expect(promised).toEqual([]);
  });

  it('weighs at most 60 KB compressed, the SDK with it, without React', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vivavoce-size-'));
    await build({
      config: false,
      entry: { widget: join(FOLDER, 'src/index.ts'), sdk: join(FOLDER, '../sdk-js/src/index.ts') },
      outDir: folder,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      splitting: true,
      silent: true,
      external: [/^react(-dom)?(\/|$)/],
      noExternal: [/^@vivavoce\//, 'lucide-react'],
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfig: join(FOLDER, 'tsconfig.json'),
    });
    const [widget, sdk] = await Promise.all(
      ['widget.js', 'sdk.js'].map(async (name) => gzipSync(await readFile(join(folder, name))).byteLength),
    );
    await rm(folder, { recursive: true });
    expect(widget).toBeGreaterThan(10_000);
    expect((widget ?? 0) + (sdk ?? 0)).toBeLessThanOrEqual(BUDGET_BYTES);
  });
});

function read(path: string): Promise<string> {
  return readFile(join(FOLDER, path), 'utf8');
}
