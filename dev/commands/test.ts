import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEnvironment } from '../bootstrap/build.mjs';
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
import { stepsOf } from '../checks/steps.ts';
import { ROOT } from '../stack/entries.ts';
import { onStopRequest } from '../start/stop-request.ts';

const KILL_AFTER_MS = 3_000;

/** `npm test`: everything that must hold, each step with its time; the last line has the counts. Answers the exit code. */
async function test(): Promise<number> {
  const startedAt = performance.now();
  if (!provision()) return 1;
  const reports = await mkdtemp(join(tmpdir(), 'vivavoce-reports-'));
  const results: StepResult[] = [];
  const counts: Counts[] = [];
  const run = async (step: Step) => {
    print(`  … ${step.name}`);
    const result = await runStep(step, ROOT);
    const counted = step.countsFile ? await readCounts(step.countsFile) : undefined;
    if (counted) counts.push(counted);
    results.push(result);
    print(resultLine(result, counted));
    if (!result.ok) print(indented(result.output));
    return result.ok;
  };
  try {
    const steps = stepsOf(reports);
    const built = await run({ ...steps.build, environment: definedOnly(buildEnvironment(ROOT)) });
    // Nothing after it would mean anything.
    if (built) {
      for (const step of [...steps.checks, steps.unitTests]) await run(step);
      const chromium = findChromium();
      await run({ ...steps.wholeProduct, ...(chromium ? { environment: { CHROMIUM: chromium } } : {}) });
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  const failed = results.filter((result) => !result.ok);
  print(`\n${summary(results, performance.now() - startedAt)}`);
  print(countsLine(sumCounts(counts)));
  return failed.length > 0 ? 1 : 0;
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
  const seconds = `${(result.tookMs / 1000).toFixed(1)} s`.padStart(8);
  const details = [counts ? countsLine(counts) : '', result.problem].filter(Boolean).join('; ');
  return `  ${result.ok ? '✓' : '✗'} ${result.name.padEnd(18)}${seconds}  ${details}`.trimEnd();
}

function summary(results: readonly StepResult[], tookMs: number): string {
  const failed = results.filter((result) => !result.ok).map((result) => result.name);
  const time = `${Math.floor(tookMs / 60_000)} min ${Math.round((tookMs % 60_000) / 1000)} s`;
  return failed.length > 0
    ? `Failed after ${time}: ${failed.join(', ')}.`
    : `All ${results.length} steps passed in ${time}.`;
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
process.exit(await test());
