import { join } from 'node:path';
import { ROOT } from '../stack/entries.ts';
import type { Step } from './step.ts';

const SECOND_MS = 1_000;

function tool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** The native compiler, which has no API: tools that want one take the `typescript` beside it. */
const TYPESCRIPT = join(ROOT, 'node_modules', 'typescript-native', 'bin', 'tsc');

/** Every step of `npm test`, in the order in which they begin. */
export interface Plan {
  /** Everything after it needs the built packages. */
  build: Step;
  /** What only computes: two at a time, before anything runs in real time. */
  checks: Step[];
  /** Tests that compute, one kind after the other, with every core, before anything runs in real time. */
  computing: Step[];
  /** Tests that wait in real time, and mostly for speech. Lanes run side by side, the steps of one lane after each other. */
  waiting: Step[][];
  /** Tests that want the whole machine: they have deadlines of their own, tell tenths of a second apart, or open browsers. */
  last: Step[];
}

/** `reports` is the folder for the counts; `filters` are parts of the paths of tests. */
export function planOf(reports: string, filters: readonly string[] = []): Plan {
  const check = (name: string, budgetS: number, [command = '', ...parameters]: string[]): Step => ({
    name,
    command: tool(command),
    parameters,
    budgetMs: budgetS * SECOND_MS,
  });
  const tests = (name: string, budgetS: number, parameters: string[]): Step => {
    const countsFile = join(reports, `${name.replaceAll(' ', '-')}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${countsFile}`];
    const some = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
    return { ...check(name, budgetS, ['vitest', 'run', ...parameters, ...reporters, ...some]), countsFile };
  };
  const kind = (name: string, budgetS: number) => tests(name, budgetS, ['--project', `*:${name}`]);
  const stack = (name: string, budgetS: number) =>
    tests(name, budgetS, ['--config', 'e2e/vitest.config.ts', '--project', name]);
  return {
    build: check('build', 30, ['turbo', 'run', 'build', '--output-logs=errors-only']),
    checks: [
      { ...check('types', 45, ['', '-b']), command: TYPESCRIPT },
      check('lint', 6, ['biome', 'ci', '.']),
      check('unused code', 12, ['knip']),
      check('bundle sizes', 8, ['size-limit']),
      { ...kind('package', 30), name: 'published packages' },
    ],
    computing: [kind('pure', 130)],
    waiting: [
      [kind('realtime', 250), stack('faults', 200), stack('production', 90)],
      [stack('embedded', 420)],
    ],
    last: [kind('services', 240), kind('alone', 25), kind('browser', 240)],
  };
}

/** Steps by the words after `npm test --`; words that name none are parts of the paths of tests. */
export interface Selection {
  names: string[];
  filters: string[];
}

/** The steps that test the whole product, one for each stack of `e2e/`. */
const STACKS = ['embedded', 'faults', 'production'];
const GROUPS = ['checks', 'tests', 'e2e'] as const;

/** Tells names of steps and groups from filters. Pure. */
export function readSelection(words: readonly string[], plan: Plan): Selection {
  const known = new Set([...GROUPS, ...allSteps(plan).map(({ name }) => name)] as string[]);
  return {
    names: words.filter((word) => known.has(word)),
    filters: words.filter((word) => !known.has(word)),
  };
}

/** The part of a plan that was asked for: all of it where nothing was; with filters alone, the tests. Pure. */
export function selectSteps(plan: Plan, { names, filters }: Selection): Plan {
  if (names.length === 0) return filters.length === 0 ? plan : { ...plan, checks: [] };
  const wanted = (group: (typeof GROUPS)[number]) => (step: Step) =>
    names.includes(group) ||
    names.includes(step.name) ||
    (names.includes('e2e') && STACKS.includes(step.name));
  return {
    build: plan.build,
    checks: plan.checks.filter(wanted('checks')),
    computing: plan.computing.filter(wanted('tests')),
    waiting: plan.waiting.map((lane) => lane.filter(wanted('tests'))),
    last: plan.last.filter(wanted('tests')),
  };
}

export function allSteps({ build, checks, computing, waiting, last }: Plan): Step[] {
  return [build, ...checks, ...computing, ...waiting.flat(), ...last];
}
