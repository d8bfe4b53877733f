import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Case {
  /** The file that imports. */
  file: string;
  imports: string;
}

const REFUSED: Case[] = [
  { file: 'packages/contract/src/ids.ts', imports: '@vivavoce/sdk' },
  { file: 'packages/contract/src/ids.ts', imports: 'zod' },
  { file: 'packages/contract/src/ids.ts', imports: './records/session.schema.ts' },
  { file: 'packages/contract/src/plain.ts', imports: './internal/agent.ts' },
  { file: 'packages/contract/src/plain.ts', imports: './environment/schema.ts' },
  { file: 'packages/contract/src/records/session.schema.ts', imports: '../../../api/src/app.ts' },
  { file: 'packages/sdk-js/src/client.ts', imports: '@vivavoce/contract' },
  { file: 'packages/sdk-js/src/client.ts', imports: '@vivavoce/react' },
  { file: 'packages/sdk-js/src/client.ts', imports: 'zod' },
  { file: 'packages/sdk-js/src/client.test.ts', imports: '@vivavoce/sandbox' },
  { file: 'packages/sdk-js/src/client.ts', imports: '../../contract/src/plain.ts' },
  { file: 'packages/react/src/widget.tsx', imports: '@vivavoce/contract' },
  { file: 'packages/react/src/widget.tsx', imports: '@vivavoce/api' },
  { file: 'packages/react/src/widget.tsx', imports: '../../sdk-js/src/index.ts' },
  { file: 'packages/sandbox/src/main.ts', imports: '@vivavoce/agent' },
  { file: 'packages/agent/src/worker/main.ts', imports: '@vivavoce/api' },
  { file: 'packages/agent/src/worker/main.ts', imports: '@vivavoce/sandbox' },
  { file: 'packages/agent/src/worker/main.ts', imports: '../../../api/src/app.ts' },
  { file: 'packages/agent/src/worker/main.ts', imports: '../../../sandbox/dist/main.js' },
  { file: 'packages/agent/src/worker/main.test.ts', imports: '@vivavoce/api' },
  { file: 'packages/agent/src/worker/main.test.ts', imports: '../../../api/src/app.ts' },
  { file: 'packages/api/src/app.ts', imports: '@vivavoce/agent' },
  { file: 'packages/api/src/app.ts', imports: '@vivavoce/sandbox' },
  { file: 'packages/api/src/app.ts', imports: '@vivavoce/react' },
  { file: 'packages/api/src/app.ts', imports: '@vivavoce/dev' },
  { file: 'packages/api/src/app.test.ts', imports: '../../agent/src/worker/main.ts' },
  { file: 'packages/api/src/app.test.ts', imports: '../../../dev/services/redis.ts' },
  { file: 'examples/career-coach/server.ts', imports: '@vivavoce/contract' },
  { file: 'examples/career-coach/server.ts', imports: '../../packages/sdk-js/src/index.ts' },
  { file: 'dev/index.ts', imports: '@vivavoce/api' },
  { file: 'dev/index.ts', imports: '../packages/contract/src/index.ts' },
  { file: 'e2e/interview.test.ts', imports: '@vivavoce/agent' },
  { file: 'bench/voice.ts', imports: '../packages/agent/src/turn/reduce.ts' },
];

const ALLOWED: Case[] = [
  { file: 'packages/contract/src/index.ts', imports: './records/session.schema.ts' },
  { file: 'packages/contract/src/records/session.schema.ts', imports: 'zod' },
  { file: 'packages/contract/src/environment/schema.ts', imports: 'zod' },
  { file: 'packages/contract/src/internal/agent.ts', imports: 'zod' },
  { file: 'packages/sdk-js/src/client.ts', imports: '@vivavoce/contract/plain' },
  { file: 'packages/sdk-js/src/client.ts', imports: '../audio/capture.ts' },
  { file: 'packages/react/src/widget.tsx', imports: '@vivavoce/sdk' },
  { file: 'packages/react/src/widget.tsx', imports: '@vivavoce/contract/plain' },
  { file: 'packages/react/src/embed/index.tsx', imports: '@vivavoce/sdk/bridge' },
  { file: 'packages/agent/src/worker/main.ts', imports: '@vivavoce/contract' },
  { file: 'packages/agent/src/worker/main.test.ts', imports: '@vivavoce/sandbox' },
  { file: 'packages/agent/src/testing/stack.ts', imports: '@vivavoce/dev' },
  { file: 'packages/api/src/app.ts', imports: '@vivavoce/contract' },
  { file: 'packages/api/src/app.test.ts', imports: '@vivavoce/dev' },
  { file: 'examples/career-coach/src/main.tsx', imports: '@vivavoce/react/styles.css' },
  { file: 'dev/index.ts', imports: './stack/stack.ts' },
  { file: 'e2e/interview.test.ts', imports: '@vivavoce/dev' },
  { file: 'bench/voice.ts', imports: '@vivavoce/contract' },
];

/** The cases as files in a tree like ours; answers what the linter said of each. */
async function lint(cases: readonly Case[]): Promise<string[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'vivavoce-walls-')));
  try {
    await copyFile(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    const files = new Map<string, string[]>();
    for (const { file, imports } of cases) files.set(file, [...(files.get(file) ?? []), imports]);
    for (const [file, imports] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), imports.map((name) => `export * from '${name}';\n`).join(''));
    }
    const output = await new Promise<string>((resolve) => {
      const parameters = [
        'lint',
        '--vcs-enabled=false',
        '--only=style/noRestrictedImports',
        '--reporter=github',
      ];
      execFile(
        join(ROOT, 'node_modules/.bin/biome'),
        [...parameters, '--max-diagnostics=none', '.'],
        { cwd: folder },
        (_, stdout) => resolve(stdout),
      );
    });
    return cases.map(({ file, imports }) => {
      const place = `${file},line=${(files.get(file) ?? []).indexOf(imports) + 1},`;
      return output.split('\n').find((line) => line.includes(place)) ?? '';
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the walls between the packages', () => {
  let refused: string[];
  let allowed: string[];
  beforeAll(async () => {
    refused = await lint(REFUSED);
    allowed = await lint(ALLOWED);
  });

  it.each(REFUSED.map((entry, index) => ({ ...entry, index })))(
    '$file may not import $imports',
    ({ index }) => {
      expect(refused[index]).toContain('noRestrictedImports');
    },
  );

  it.each(ALLOWED.map((entry, index) => ({ ...entry, index })))('$file may import $imports', ({ index }) => {
    expect(allowed[index]).toBe('');
  });
});
