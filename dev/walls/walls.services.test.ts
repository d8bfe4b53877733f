import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../stack/entries.ts';

interface Case {
  /** Folder of the file that imports. */
  from: string;
  imports: string;
  /** Name of the rule that refuses it. */
  rule?: string;
  /** @defaultValue a module of no test */
  file?: string;
}

const REFUSED: Case[] = [
  { from: 'packages/contract/src', imports: '@vivavoce/sdk', rule: 'contract-imports-only-its-own' },
  {
    from: 'packages/sdk-js/src',
    imports: '@vivavoce/contract/internal',
    rule: 'sdk-js-imports-only-its-own',
  },
  { from: 'packages/sdk-js/src', imports: '@vivavoce/react', rule: 'sdk-js-imports-only-its-own' },
  { from: 'packages/sdk-js/src', imports: 'zod', rule: 'browser-has-no-zod' },
  {
    from: 'packages/sdk-js/src',
    imports: '@vivavoce/sandbox',
    file: 'a.test.ts',
    rule: 'sdk-js-imports-only-its-own',
  },
  { from: 'packages/sdk-js/src', imports: '../../contract/src/plain.ts', rule: 'rooms-by-name' },
  {
    from: 'packages/react/src/widget',
    imports: '@vivavoce/contract/internal',
    rule: 'react-imports-only-its-own',
  },
  { from: 'packages/react/src/widget', imports: '@vivavoce/sandbox', rule: 'react-imports-only-its-own' },
  { from: 'packages/react/src/widget', imports: '../../../sdk-js/src/index.ts', rule: 'rooms-by-name' },
  { from: 'packages/console/src', imports: '@vivavoce/sandbox', rule: 'console-imports-only-its-own' },
  {
    from: 'packages/console/src',
    imports: '@vivavoce/api/console-router',
    rule: 'console-takes-types-of-the-api',
  },
  { from: 'packages/console/src/shell', imports: 'zod', rule: 'the-shell-waits-for-nothing' },
  {
    from: 'packages/console/src/session',
    imports: '../kit/table/data-table.tsx',
    rule: 'the-shell-waits-for-nothing',
  },
  { from: 'packages/console/src/kit', imports: '../shell/rail.tsx', rule: 'the-kit-knows-no-page' },
  {
    from: 'packages/console/src/pages/notes',
    imports: '../overview/overview-page.tsx',
    rule: 'pages-know-no-other',
  },
  { from: 'packages/sandbox/src', imports: '@vivavoce/dev', rule: 'sandbox-imports-only-its-own' },
  {
    from: 'packages/sandbox/src/deepgram',
    imports: '../anthropic/index.ts',
    rule: 'stand-ins-know-no-other',
  },
  { from: 'packages/sandbox/src/session', imports: '../deepgram/index.ts', rule: 'stand-ins-know-no-other' },
  { from: 'packages/candidate/src', imports: '@vivavoce/sandbox', rule: 'candidate-imports-only-its-own' },
  { from: 'packages/agent/src/worker', imports: '@vivavoce/sandbox', rule: 'agent-imports-only-its-own' },
  { from: 'packages/agent/src/worker', imports: '@vivavoce/candidate', rule: 'agent-imports-only-its-own' },
  { from: 'packages/api/src', imports: '@vivavoce/candidate', rule: 'api-imports-only-its-own' },
  { from: 'packages/react/src/widget', imports: '@vivavoce/candidate', rule: 'react-imports-only-its-own' },
  { from: 'packages/agent/src/worker', imports: '../../../api/src/app.ts', rule: 'rooms-by-name' },
  {
    from: 'packages/agent/src/worker',
    imports: '../../../api/src/app.ts',
    file: 'a.test.ts',
    rule: 'tests-of-agent-and-api',
  },
  { from: 'packages/agent/src/worker', imports: '../testing/stack.ts', rule: 'no-tests-in-production' },
  { from: 'packages/agent/src/turn', imports: 'node:fs', rule: 'turn-is-pure' },
  { from: 'packages/agent/src/turn', imports: '../worker/worker.ts', rule: 'turn-is-pure' },
  { from: 'packages/agent/src/turn', imports: 'pino', rule: 'turn-is-pure' },
  { from: 'packages/api/src', imports: '@vivavoce/sandbox', rule: 'api-imports-only-its-own' },
  { from: 'packages/api/src', imports: '@vivavoce/react', rule: 'api-imports-only-its-own' },
  { from: 'packages/api/src', imports: '@vivavoce/dev', rule: 'api-imports-only-its-own' },
  {
    from: 'packages/api/src',
    imports: '../../../dev/services/redis.ts',
    file: 'a.test.ts',
    rule: 'rooms-by-name',
  },
  {
    from: 'packages/api/src/core',
    imports: '../features/sessions/index.ts',
    rule: 'ground-knows-no-feature',
  },
  {
    from: 'packages/api/src/http',
    imports: '../features/keys/index.ts',
    rule: 'ground-knows-no-feature',
  },
  { from: 'packages/api/src/events', imports: '../http/context.ts', rule: 'ground-knows-no-http' },
  { from: 'packages/api/src/tasks', imports: '../http/problem.ts', rule: 'ground-knows-no-http' },
  {
    from: 'packages/api/src/features/sessions/lifecycle',
    imports: '../../../http/context.ts',
    rule: 'verbs-know-no-http',
  },
  {
    from: 'packages/api/src/features/evaluations',
    imports: '../sessions/lifecycle/change.ts',
    rule: 'features-by-their-index',
  },
  {
    from: 'packages/api/src/features/sessions/resource',
    imports: '../../templates/store.ts',
    rule: 'features-by-their-index',
  },
  {
    from: 'examples/career-coach',
    imports: '@vivavoce/contract/internal',
    rule: 'examples-imports-only-its-own',
  },
  { from: 'examples/career-coach', imports: '../../packages/sdk-js/src/index.ts', rule: 'rooms-by-name' },
  { from: 'dev/stack', imports: '@vivavoce/sandbox', rule: 'dev-imports-only-its-own' },
  { from: 'dev/stack', imports: '../../packages/contract/src/plain.ts', rule: 'rooms-by-name' },
  { from: 'dev/stack', imports: './nothing-is-here.ts', rule: 'all-are-found' },
  { from: 'e2e', imports: '@vivavoce/sandbox', rule: 'e2e-imports-only-its-own' },
  { from: 'bench', imports: '../packages/agent/src/turn/reduce.ts', rule: 'rooms-by-name' },
];

const ALLOWED: Case[] = [
  { from: 'packages/sdk-js/src', imports: '@vivavoce/contract/plain' },
  { from: 'packages/react/src/widget', imports: '@vivavoce/sdk' },
  { from: 'packages/react/src/widget', imports: '@vivavoce/contract/plain' },
  { from: 'packages/react/src/embed', imports: '@vivavoce/sdk/bridge' },
  { from: 'packages/console/src/pages/notes', imports: 'zod' },
  { from: 'packages/console/src', imports: '@vivavoce/react' },
  { from: 'packages/agent/src/worker', imports: '@vivavoce/contract/internal' },
  { from: 'packages/agent/src/worker', imports: '@vivavoce/sandbox', file: 'a.test.ts' },
  { from: 'packages/agent/src/testing', imports: '@vivavoce/dev' },
  { from: 'packages/agent/src/testing', imports: '@vivavoce/candidate' },
  { from: 'e2e', imports: '@vivavoce/candidate' },
  { from: 'packages/api/src', imports: '@vivavoce/contract/internal' },
  { from: 'packages/api/src', imports: '@vivavoce/dev', file: 'a.test.ts' },
  { from: 'packages/api/src/features/evaluations', imports: '../sessions/index.ts' },
  { from: 'packages/api/src/features/sessions/access', imports: '../lifecycle/change.ts' },
  { from: 'packages/api/src/features/keys', imports: '../sessions/access/token.ts', file: 'a.test.ts' },
  { from: 'packages/api/src', imports: './features/sessions/routes.ts' },
  { from: 'examples/career-coach/src', imports: '@vivavoce/react' },
  { from: 'e2e', imports: '@vivavoce/dev', file: 'a.test.ts' },
  { from: 'bench', imports: '@vivavoce/contract/internal' },
];

/** A copy of the sources whose packages find each other, and everything else where ours is. */
async function copyTree(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'vivavoce-walls-')));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const wanted = files
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|json)$/.test(file) && !file.endsWith('lock.json'));
  for (const file of wanted) await cp(join(ROOT, file), join(folder, file)).catch(() => {});
  const generated = 'packages/api/src/generated';
  await cp(join(ROOT, generated), join(folder, generated), { recursive: true });
  const modules = join(ROOT, 'node_modules');
  await mkdir(join(folder, 'node_modules', '@vivavoce'), { recursive: true });
  for (const name of await readdir(modules)) {
    if (!name.startsWith('.') && name !== '@vivavoce')
      await symlink(join(modules, name), join(folder, 'node_modules', name));
  }
  for (const name of await readdir(join(modules, '@vivavoce'))) {
    const target = await readlink(join(modules, '@vivavoce', name));
    await symlink(target, join(folder, 'node_modules', '@vivavoce', name));
  }
  // What could not be shared lies beside its package.
  for (const name of await readdir(join(ROOT, 'packages'))) {
    const own = join(ROOT, 'packages', name, 'node_modules');
    if (existsSync(own)) await symlink(own, join(folder, 'packages', name, 'node_modules'));
  }
  return folder;
}

interface Violation {
  from: string;
  rule: { name: string };
}

function cruise(folder: string, config: string): Promise<Violation[]> {
  const rooms = ['packages', 'examples', 'dev', 'e2e', 'bench'];
  return new Promise((resolve, reject) => {
    execFile(
      join(ROOT, 'node_modules/.bin/depcruise'),
      ['-c', config, '-T', 'json', ...rooms],
      { cwd: folder, maxBuffer: 100_000_000 },
      (error, stdout) => {
        try {
          resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
        } catch {
          reject(error ?? new Error(stdout));
        }
      },
    );
  });
}

describe('the walls', () => {
  const cases = [...REFUSED, ...ALLOWED].map((entry, index) => ({
    ...entry,
    path: join(entry.from, entry.file ? entry.file.replace('.', `-${index}.`) : `wall-${index}.ts`),
  }));
  let folder: string;
  let violations: Violation[];
  let circles: Violation[];
  beforeAll(async () => {
    folder = await copyTree();
    circles = await cruise(folder, 'dev/walls/circles.mjs');
    for (const { path, imports } of cases) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `export * from '${imports}';\n`);
    }
    violations = await cruise(folder, 'dev/walls/imports.mjs');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases.filter(({ rule }) => rule))('refuse $imports in $path ($rule)', ({ path, rule }) => {
    expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it.each(cases.filter(({ rule }) => !rule))('let $imports into $path', ({ path }) => {
    expect(violations.filter(({ from }) => from === path)).toEqual([]);
  });

  it('stand in the repository itself', () => {
    const added = new Set(cases.map(({ path }) => path));
    expect(violations.filter(({ from }) => !added.has(from))).toEqual([]);
  });

  it('have no circle of folders between them', () => {
    expect(circles).toEqual([]);
  });

  it('see a circle of two files and of two folders', async () => {
    const small = await realpath(await mkdtemp(join(tmpdir(), 'vivavoce-circle-')));
    try {
      for (const room of [
        'packages/one/src/a',
        'packages/one/src/b',
        'examples',
        'dev/walls',
        'e2e',
        'bench',
      ])
        await mkdir(join(small, room), { recursive: true });
      for (const file of ['dev/walls/imports.mjs', 'dev/walls/circles.mjs', 'tsconfig.base.json'])
        await cp(join(ROOT, file), join(small, file));
      await writeFile(join(small, 'packages/one/src/a/x.ts'), "export * from '../b/y.ts';\n");
      await writeFile(join(small, 'packages/one/src/b/y.ts'), "export * from '../a/x.ts';\n");
      const rules = async (config: string) => (await cruise(small, config)).map(({ rule }) => rule.name);
      expect(await rules('dev/walls/imports.mjs')).toContain('no-circles');
      expect(await rules('dev/walls/circles.mjs')).toContain('no-circles-between-folders');
    } finally {
      await rm(small, { recursive: true, force: true });
    }
  });
});
