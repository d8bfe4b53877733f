import { measureResumes, missesOf, tableOf } from '@vivavoce/api/resume-figures';

/** `npm run bench:resume`: how much of a resume is read right, how fast, in how much memory. `--wrong` names what was not. */
async function main(parameters: readonly string[]): Promise<number> {
  const measured = await measureResumes();
  const misses = missesOf(measured.report);
  process.stderr.write(`${tableOf(measured)}\n`);
  if (parameters.includes('--wrong')) process.stderr.write(`${measured.wrong.join('\n')}\n`);
  for (const miss of misses) process.stderr.write(`${miss}\n`);
  if (parameters.includes('--json')) process.stdout.write(`${JSON.stringify(measured.report)}\n`);
  return misses.length > 0 ? 1 : 0;
}

process.exit(await main(process.argv.slice(2)));
