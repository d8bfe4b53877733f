import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const REACT = source('./src/index.ts');
const SDK = source('../sdk-js/src/index.ts');

/** What a page imports, and what it may weigh: gzipped, minified, without React. */
export interface Scenario {
  /** The page's own imports. */
  code: string;
  /** Loaded before anything is on screen. */
  firstKb: number;
  /** With all that is loaded later, in English, but for what only some tenants ask. */
  wholeKb: number;
  /** Other languages that come by need, each in a chunk for every widget of the page. */
  languages: number;
}

/** A tenth above what it weighs today, and the first paint of the interview never over 60 KB: what grows further is decided, not noticed. */
export const SCENARIOS = {
  'the interview': {
    code: `export { InterviewWidget, VivavoceProvider } from '${REACT}';\nexport { createClient } from '${SDK}';`,
    firstKb: 44,
    wholeKb: 52,
    languages: 14,
  },
  'hooks for a look of your own': {
    code: `export { useInterview, useTranscript, useComposer, useMuteToggle, VivavoceProvider } from '${REACT}';`,
    firstKb: 14,
    wholeKb: 27,
    languages: 14,
  },
  'results alone': {
    code: `export { InterviewResult } from '${source('./src/results/index.ts')}';\nexport { openResults } from '${source('../sdk-js/src/results/index.ts')}';`,
    firstKb: 23,
    wholeKb: 24,
    languages: 7,
  },
  'the resume tailor': {
    code: `export { ResumeTailor } from '${source('./src/tailor/index.ts')}';\nexport { createTailor } from '${source('../sdk-js/src/tailor/index.ts')}';`,
    firstKb: 29,
    /* With the view of a page, which is opened, and signing in, which comes where the tenant offers accounts. */
    wholeKb: 33,
    languages: 14,
  },
  'the application tracker': {
    code: `export { Applications } from '${source('./src/applications/index.ts')}';\nexport { createApplications } from '${source('../sdk-js/src/applications/index.ts')}';`,
    firstKb: 26,
    /* With the interview, which comes once somebody practises. */
    wholeKb: 71,
    languages: 28,
  },
  'packages before an interview': {
    code: `export { InterviewPackages } from '${source('./src/packages/index.ts')}';\nexport { createPackages } from '${source('../sdk-js/src/packages/index.ts')}';`,
    firstKb: 13,
    wholeKb: 13,
    languages: 7,
  },
} as const satisfies Record<string, Scenario>;

/** The languages that come by need. */
const LANGUAGES = /^(ar|de|es|fr|hi|ja|pt)-/;

/** The questions about the candidate: after the end, and only where the tenant asks them. */
const ASKED = /^self-description-/;

/** What they may weigh on top, in English. */
export const ASKED_KB = 2;

export interface Weight {
  firstBytes: number;
  wholeBytes: number;
  askedBytes: number;
  /** Each language that is loaded by need. */
  languageBytes: number[];
}

interface Output {
  imports: { path: string; kind: string }[];
  entryPoint?: string;
}

/** Builds a page that imports only that, and weighs its files. */
export async function weigh({ code }: Scenario): Promise<Weight> {
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-size-'));
  try {
    const entry = join(folder, 'page.ts');
    await writeFile(entry, code);
    const outDir = join(folder, 'out');
    await build({
      config: false,
      entry: { page: entry },
      outDir,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      splitting: true,
      metafile: true,
      silent: true,
      /* What a session over LiveKit loads has its limit with the SDK. */
      external: [/^react(-dom)?(\/|$)/, /\/livekit\/connection\.ts$/],
      noExternal: [/^@vivavoce\//, 'lucide-react', 'diff'],
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfig: source('./tsconfig.json'),
      esbuildOptions(options) {
        options.jsx = 'automatic';
        options.charset = 'utf8';
      },
    });
    const { outputs } = JSON.parse(await readFile(join(outDir, 'metafile-esm.json'), 'utf8')) as {
      outputs: Record<string, Output>;
    };
    const sizes = new Map<string, number>();
    for (const path of Object.keys(outputs)) {
      const name = basename(path);
      sizes.set(name, gzipSync(await readFile(join(outDir, name))).byteLength);
    }
    const sum = (names: Iterable<string>) =>
      [...names].reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
    const names = [...sizes.keys()];
    return {
      firstBytes: sum(loadedAtOnce(outputs)),
      wholeBytes: sum(names.filter((name) => !LANGUAGES.test(name) && !ASKED.test(name))),
      askedBytes: sum(names.filter((name) => ASKED.test(name))),
      languageBytes: names.filter((name) => LANGUAGES.test(name)).map((name) => sizes.get(name) ?? 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The entry and all that it imports statically. */
function loadedAtOnce(outputs: Record<string, Output>): Set<string> {
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind } of byName.get(name)?.imports ?? []) {
      if (kind === 'import-statement' && byName.has(basename(path))) follow(basename(path));
    }
  };
  follow('page.js');
  return found;
}
