import { join } from 'node:path';
import { ROOT } from '../stack/entries.ts';
import type { Step } from './step.ts';

const MINUTE_MS = 60_000;
/** What is published, with the entries that are no modules: a script for pages, style sheets. */
const PUBLISHED = [
  { name: 'sdk-js', assets: ['loader.js'] },
  { name: 'react', assets: ['styles.css', 'tokens.css'] },
];

function tool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

function vitest(name: string, options: { parameters: string[]; reports: string; timeoutMs: number }): Step {
  const countsFile = join(options.reports, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${countsFile}`];
  return {
    name,
    command: tool('vitest'),
    parameters: ['run', ...options.parameters, ...reporters],
    timeoutMs: options.timeoutMs,
    countsFile,
  };
}

export interface Steps {
  /** Everything after it needs the built packages. */
  build: Step;
  /** What only computes. One after the other, as is everything here: much of what follows runs in real time. */
  checks: Step[];
  unitTests: Step;
  wholeProduct: Step;
}

/** Every step of `npm test`. `reports` is the folder for the counts. */
export function stepsOf(reports: string): Steps {
  const check = (name: string, command: string, ...parameters: string[]): Step => ({
    name,
    command: tool(command),
    parameters,
    timeoutMs: 3 * MINUTE_MS,
  });
  return {
    build: {
      ...check('build', 'turbo', 'run', 'build', '--output-logs=errors-only'),
      timeoutMs: 5 * MINUTE_MS,
    },
    checks: [
      check('lint', 'biome', 'ci', '.'),
      check('types', 'tsc', '-b'),
      check('unused code', 'knip'),
      check('bundle sizes', 'size-limit'),
      ...PUBLISHED.flatMap(({ name, assets }) => {
        const folder = join('packages', name);
        const parameters = ['--profile', 'esm-only', '--exclude-entrypoints', ...assets];
        return [
          check(`package ${name}`, 'publint', '--strict', folder),
          check(`types of ${name}`, 'attw', '--pack', folder, ...parameters),
        ];
      }),
    ],
    unitTests: vitest('unit tests', { parameters: [], reports, timeoutMs: 8 * MINUTE_MS }),
    wholeProduct: {
      ...vitest('whole product', {
        parameters: ['--config', 'e2e/vitest.config.ts'],
        reports,
        timeoutMs: 12 * MINUTE_MS,
      }),
      live: true,
    },
  };
}
