import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveKitServer } from '../assets/livekit-server.ts';
import { recordings } from '../assets/recordings/recordings.ts';
import { fetchWeights } from '../assets/weights.ts';
import { buildEnvironment } from '../bootstrap/build.mjs';
import { judgeTime, timeText } from '../checks/budget.ts';
import { type Counts, countsLine, readCounts, sumCounts } from '../checks/counts.ts';
import {
  decideProvision,
  findChromium,
  installPackages,
  missingNeeds,
  type ProvisionDecision,
  thisMachine,
  withoutInstalling,
} from '../checks/provision.ts';
import { endSteps, runStep, type Step, type StepResult } from '../checks/step.ts';
import { planOf, readSelection, selectSteps } from '../checks/steps.ts';
import { ROOT } from '../stack/entries.ts';
import { onStopRequest } from '../start/stop-request.ts';

const KILL_AFTER_MS = 3_000;
const CHECKS_AT_ONCE = 2;
/** Long generated sets and whole matrices may take so many times as long. */
const SOAK_FACTOR = 20;
/** Of the bootstrap, which installs before this program can run; it tells how long that took. */
const INSTALL_BUDGET_MS = 90_000;
/** Of the models that hear and speak in test mode: nothing once they are in the cache. */
const MODELS_BUDGET_MS = 60_000;
/** Of LiveKit's server, likewise; the first time it is built from hundreds of modules. */
const LIVEKIT_BUDGET_MS = 10 * 60_000;

/**
 * `npm test`: everything that must hold, each step with its time beside its budget; the last line has the counts.
 * `npm test -- <name>` runs a step, a group (`checks`, `tests`, `e2e`) or the tests of a path. With `--soak` (`npm run soak`) the
 * tests try everything of which they try a sample otherwise. Answers the exit code.
 */
async function test(parameters: readonly string[]): Promise<number> {
  const soak = parameters.includes('--soak');
  const words = parameters.filter((parameter) => parameter !== '--soak');
  const startedAt = performance.now();
  const installMs = Number(process.env.VIVAVOCE_INSTALL_MS ?? 0);
  if (!provision()) return 1;
  const services = [fetchModels(), buildLiveKit()];
  const reports = await mkdtemp(join(tmpdir(), 'vivavoce-reports-'));
  const selection = readSelection(words, planOf(reports));
  const plan = selectSteps(planOf(reports, selection.filters), selection);
  const results: StepResult[] = [];
  const counts: Counts[] = [];
  const record = (result: StepResult, counted?: Counts) => {
    results.push(result);
    print(resultLine(result, counted));
    if (!result.ok) print(indented(withoutPassed(result.output)));
  };
  const run = async (step: Step) => {
    print(`  … ${step.name}`);
    const result = await runStep(step, ROOT);
    const counted = step.countsFile ? await readCounts(step.countsFile) : undefined;
    if (counted) counts.push(counted);
    record(result, counted);
    return result.ok;
  };
  const runInTurn = async (steps: Step[]) => {
    for (const step of steps) await run(step);
  };
  try {
    if (installMs > 0) record(installed(installMs));
    const built = await run({ ...plan.build, environment: definedOnly(buildEnvironment(ROOT)) });
    // Nothing after it would mean anything.
    if (built) {
      for (const service of services) record(await service);
      const environment = await testEnvironment(reports, { soak });
      const budget = soak ? SOAK_FACTOR : 1;
      const inTest = (step: Step): Step => ({ ...step, environment, budgetMs: step.budgetMs * budget });
      const checks = soak ? [] : [...plan.checks];
      const worker = async () => {
        for (let step = checks.shift(); step; step = checks.shift()) await run(step);
      };
      await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, worker));
      await runInTurn(plan.computing.map(inTest));
      await Promise.all(plan.waiting.map((lane) => runInTurn(lane.map(inTest))));
      await runInTurn(plan.last.map(inTest));
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  const failed = results.filter((result) => !result.ok);
  print(`\n${summary(results, performance.now() - startedAt + installMs)}`);
  print(countsLine(sumCounts(counts)));
  return failed.length > 0 ? 1 : 0;
}

/** What the tests of one run share. */
async function testEnvironment(folder: string, { soak }: { soak: boolean }): Promise<Record<string, string>> {
  const chromium = findChromium();
  const [compiled, clusters] = ['compiled', 'clusters'].map((name) => join(folder, name));
  await mkdir(clusters ?? '', { mode: 0o711 });
  // PostgreSQL may run as a user that is not this one.
  await chmod(folder, 0o711);
  return {
    ...(chromium ? { CHROMIUM: chromium } : {}),
    ...(soak ? { VIVAVOCE_SOAK: '1' } : {}),
    // Hundreds of processes load the same modules.
    NODE_COMPILE_CACHE: compiled ?? '',
    VIVAVOCE_POSTGRES_TEMPLATES: clusters ?? '',
  };
}

function installed(tookMs: number): StepResult {
  const ok = judgeTime(tookMs, INSTALL_BUDGET_MS) !== 'far_over';
  const problem = ok ? '' : 'far over its budget';
  return { name: 'install', ok, tookMs, budgetMs: INSTALL_BUDGET_MS, output: '', problem };
}

/** Tests hear people, and speak, with the models that `npm start` uses. Fetched while everything is built. */
function fetchModels(): Promise<StepResult> {
  return provided('local models', MODELS_BUDGET_MS, () => fetchWeights().then(() => recordings()));
}

/** What the browser reaches the agent over in production. Taken from the path or the cache, else built beside everything else. */
function buildLiveKit(): Promise<StepResult> {
  return provided('LiveKit server', LIVEKIT_BUDGET_MS, () => liveKitServer());
}

async function provided(
  name: string,
  budgetMs: number,
  provide: () => Promise<unknown>,
): Promise<StepResult> {
  const startedAt = performance.now();
  const problem = await provide().then(
    () => '',
    (error: unknown) => `could not be had: ${error instanceof Error ? error.message : String(error)}`,
  );
  const ok = problem === '';
  return { name, ok, tookMs: performance.now() - startedAt, budgetMs, output: '', problem };
}

function provision(): boolean {
  const machine = thisMachine();
  const decision = decideProvision(missingNeeds(), machine);
  if (decision.kind !== 'install') return report(decision);
  print(`  … installing ${decision.packages.join(', ')} from the distribution`);
  const problem = installPackages(decision.packages);
  if (problem) print(indented(problem));
  return report(withoutInstalling(missingNeeds(), machine));
}

function report(decision: ProvisionDecision): boolean {
  if (decision.kind === 'warn' || decision.kind === 'fail') print(`  ! ${decision.message}`);
  return decision.kind !== 'fail';
}

function resultLine(result: StepResult, counts: Counts | undefined): string {
  const isLate = judgeTime(result.tookMs, result.budgetMs) !== 'within';
  const details = [counts ? countsLine(counts) : '', isLate ? 'OVER ITS BUDGET' : '', result.problem].filter(
    Boolean,
  );
  const mark = result.ok ? (isLate ? '!' : '✓') : '✗';
  const time = timeText(result.tookMs, result.budgetMs).padStart(16);
  return `  ${mark} ${result.name.padEnd(20)}${time}  ${details.join('; ')}`.trimEnd();
}

function summary(results: readonly StepResult[], tookMs: number): string {
  const failed = results.filter((result) => !result.ok).map((result) => result.name);
  const time = `${Math.floor(tookMs / 60_000)} min ${Math.round((tookMs % 60_000) / 1000)} s`;
  return failed.length > 0
    ? `Failed after ${time}: ${failed.join(', ')}.`
    : `All ${results.length} steps passed in ${time}.`;
}

/** What passed is not what a reader of a failure looks for. */
function withoutPassed(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*✓/.test(line))
    .join('\n');
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

onStopRequest(() => {
  endSteps('SIGTERM');
  setTimeout(() => {
    endSteps('SIGKILL');
    process.exit(130);
  }, KILL_AFTER_MS).unref();
  process.exitCode = 130;
});
process.exit(await test(process.argv.slice(2)));
