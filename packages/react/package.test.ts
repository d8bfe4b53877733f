import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { ASKED_KB, SCENARIOS, type Weight, weigh } from './budgets.ts';
import { currentReport, REPORT } from './report.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const OF_A_PARTNER = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  jsx: 'react-jsx',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  skipLibCheck: true,
  noUncheckedSideEffectImports: false,
};

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
    const names = (await readdir(join(FOLDER, 'dist'))).filter((name) => name.endsWith('.js'));
    const scripts = await Promise.all(names.map((name) => read(`dist/${name}`)));
    const imported = scripts
      .flatMap((script) => [...script.matchAll(/^(?:import .*?|\} )from "([^"]+)";$/gm)])
      .map(([, name = '']) => name);
    /* Icons come one by one: through their index, bundlers that split by file load every icon at once. */
    expect(imported).not.toContain('lucide-react');
    const icon = /^lucide-react\/icons\/[\w-]+$/;
    const others = imported.filter((name) => !name.startsWith('./'));
    expect([...new Set(others.map((name) => name.replace(icon, 'an icon')))].sort()).toEqual([
      '@livekit/components-react',
      '@vivavoce/sdk',
      '@vivavoce/sdk/applications',
      '@vivavoce/sdk/livekit',
      '@vivavoce/sdk/results',
      '@vivavoce/sdk/tailor',
      'an icon',
      'diff',
      'react',
      'react/jsx-runtime',
    ]);
    expect(await read('dist/index.d.ts')).not.toMatch(/@vivavoce\/contract|from 'zod'/);
  });

  it('is free of findings by publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: FOLDER, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  it('is free of findings by are-the-types-wrong', { timeout: 60_000 }, async () => {
    const attw = fileURLToPath(new URL('../../node_modules/.bin/attw', import.meta.url));
    const options = ['--pack', FOLDER, '--profile', 'esm-only', '--format', 'json'];
    const styles = [
      '--exclude-entrypoints',
      './styles.css',
      './tokens.css',
      './tailor.css',
      './applications.css',
      './packages.css',
    ];
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

  describe.each(Object.entries(SCENARIOS))('for a page with %s', (_name, scenario) => {
    let weight: Weight;
    beforeAll(async () => {
      weight = await weigh(scenario);
    }, 60_000);

    it(`weighs at most ${scenario.firstKb} KB before anything is on screen`, () => {
      expect(weight.firstBytes).toBeGreaterThan(5_000);
      expect(weight.firstBytes).toBeLessThanOrEqual(scenario.firstKb * 1024);
    });

    it(`weighs at most ${scenario.wholeKb} KB to its end`, () => {
      expect(weight.wholeBytes).toBeLessThanOrEqual(scenario.wholeKb * 1024);
    });

    it(`weighs at most ${ASKED_KB} KB more where the tenant asks candidates about themselves`, () => {
      expect(weight.askedBytes).toBeLessThanOrEqual(ASKED_KB * 1024);
    });

    it('loads another language as a chunk of its own', () => {
      expect(weight.languageBytes.length).toBe(scenario.languages);
      for (const bytes of weight.languageBytes) expect(bytes).toBeLessThanOrEqual(7 * 1024);
    });
  });
});

describe('the snippets of the guides', () => {
  it.each(['tailor', 'tracker', 'candidate-accounts'])(
    'compile in a strict project, in docs/%s.md',
    { timeout: 60_000 },
    async (guide) => {
      const text = await read(`../../docs/${guide}.md`);
      const snippets = [...text.matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)];
      /* Inside the package, so that they find their imports as a page that installed them does. */
      const folder = await mkdtemp(join(FOLDER, '.guide-'));
      try {
        await Promise.all(
          snippets.map(([, kind, code = ''], at) => writeFile(join(folder, `${at}.${kind}`), code)),
        );
        await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OF_A_PARTNER }));
        const compiler = fileURLToPath(
          new URL('../../node_modules/typescript-native/bin/tsc', import.meta.url),
        );
        const compiled = promisify(execFile)(process.execPath, [compiler, '-p', folder]);
        const said = await compiled.then(
          () => '',
          ({ stdout }: { stdout: string }) => stdout,
        );
        expect(said).toBe('');
        expect(snippets.length).toBeGreaterThan(0);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('the page in the hosted frame', () => {
  it('is flat files beside each other with their licences, and ships no maps', async () => {
    const entries = await readdir(join(FOLDER, 'dist/embed'), { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile()).map(({ name }) => name)).toEqual([]);
    const names = entries.map(({ name }) => name);
    expect(names.filter((name) => !/^[\w-]+\.(js|css|js\.LEGAL\.txt)$/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['embed.js', 'embed.css']));
    expect(names.filter((name) => name.startsWith('result-screen-')).length).toBe(1);
  });

  it('names the file of its licences where it leaves them out', async () => {
    const scripts = (await readdir(join(FOLDER, 'dist/embed'))).filter((name) => name.endsWith('.js'));
    const licences = new Map<string, string>();
    for (const name of scripts) {
      const named = /For license information please see (\S+)/.exec(await read(`dist/embed/${name}`))?.[1];
      if (named !== undefined) licences.set(name, await read(`dist/embed/${named}`));
    }
    expect(licences.get('embed.js')).toMatch(
      /react-dom-client[\s\S]*MIT license[\s\S]*lucide-react[\s\S]*ISC license/,
    );
    for (const page of ['link.js', 'account.js']) {
      expect(licences.get(page), page).toMatch(
        /react-dom-client[\s\S]*MIT license[\s\S]*lucide-react[\s\S]*ISC license/,
      );
    }
  });

  it('is packed as it is built, and packing leaves nothing behind', async () => {
    const run = promisify(execFile);
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: FOLDER });
    const packed = JSON.stringify(JSON.parse(stdout));
    const files = [...packed.matchAll(/"path":"([^"]+)"/g)].map(([, path = '']) => path);
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/results.js', 'dist/embed/embed.js']),
    );
    expect(files.filter((path) => path.startsWith('dist/embed/') && path.endsWith('.map'))).toEqual([]);
    const left = (await readdir(FOLDER)).filter((name) => name.endsWith('.tgz'));
    expect(left).toEqual([]);
  });

  /* A frame loads the interview at once; the page for candidates once somebody practises. */
  it.each([
    ['embed', 112],
    ['account', 100],
  ])(
    'weighs at most what it may before anything is on screen, React with it: %s, %i KB',
    async (page, kb) => {
      const atOnce = await staticallyImported(`${page}.js`);
      const sizes = await Promise.all(
        atOnce.map(async (name) => gzipSync(await readFile(join(FOLDER, 'dist/embed', name))).byteLength),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(kb * 1024);
    },
  );

  it.each(['link', 'account'])(
    'shares no chunk with the page of its own, %s: shared in part, both would load it in more and heavier pieces',
    async (page) => {
      const own = new RegExp(`^${page}[.-]`);
      const ofThePage = await staticallyImported(`${page}.js`);
      expect(ofThePage.length).toBeGreaterThan(1);
      expect(ofThePage.filter((name) => !own.test(name))).toEqual([]);
      expect((await staticallyImported('embed.js')).filter((name) => own.test(name))).toEqual([]);
    },
  );

  /** The file and what it imports before it runs. */
  async function staticallyImported(first: string): Promise<string[]> {
    const found = [first];
    for (const name of found) {
      const script = await read(`dist/embed/${name}`);
      const imported = [...script.matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g)];
      found.push(...imported.map(([, next = '']) => next).filter((next) => !found.includes(next)));
    }
    return found;
  }
});

function read(path: string): Promise<string> {
  return readFile(join(FOLDER, path), 'utf8');
}
