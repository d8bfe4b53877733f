import { writeFile } from 'node:fs/promises';
import { chartOf } from './turns/chart.ts';
import { failureOf, measure, tableOf } from './turns/figures.ts';

const PICTURE = new URL('../docs/images/turn-taking.svg', import.meta.url);

/** `npm run bench:turns`: how soon turns are taken, and how often too soon. `--draw` draws it for the documentation. */
async function main(parameters: readonly string[]): Promise<number> {
  const report = measure();
  if (parameters.includes('--draw')) await writeFile(PICTURE, chartOf(report));
  process.stdout.write(
    parameters.includes('--json') ? `${JSON.stringify(report)}\n` : `${tableOf(report)}\n`,
  );
  const failure = failureOf(report);
  if (failure) process.stderr.write(`${failure}\n`);
  return failure ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
