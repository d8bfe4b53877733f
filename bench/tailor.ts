import { type CheckReport, type CostReport, measureCheck, measureCost } from '@vivavoce/api/tailor-check';

const GOALS = { attempts: 1_000, honestKept: 0.95, cachedReadShare: 0.9 };

/** `npm run bench:tailor`: what a lying model gets through, what is kept of honest work, and what one tailoring costs. */
async function main(parameters: readonly string[]): Promise<number> {
  const report = measureCheck();
  const { attempts, inventions } = report;
  const honestKept = rounded(report.honestKept);
  const cost = await measureCost();
  const cachedReadShare = rounded(cost.cachedReadShare);
  const costs = {
    centsFirst: rounded(cost.centsFirst),
    centsCached: rounded(cost.centsCached),
    centsNaive: rounded(cost.centsNaive),
    ratio: Math.round(cost.ratio * 100) / 100,
  };
  if (!parameters.includes('--json')) process.stdout.write(`${tableOf(report)}${costOf(costs)}`);
  process.stdout.write(
    `${JSON.stringify({ attempts, inventions, honestKept, cachedReadShare, ...costs })}\n`,
  );
  const met =
    inventions === 0 &&
    attempts >= GOALS.attempts &&
    honestKept >= GOALS.honestKept &&
    cachedReadShare >= GOALS.cachedReadShare;
  if (!met) process.stderr.write(`A goal was missed.\n${[...report.passed, ...report.lost].join('\n')}\n`);
  return met ? 0 : 1;
}

function tableOf({ rows, honest, lost }: CheckReport): string {
  const lines = rows.map(
    ({ language, attempts, inventions }) => `| ${language} | ${attempts} | ${inventions} |`,
  );
  return [
    '| language | lies | let through |',
    '| --- | --- | --- |',
    ...lines,
    '',
    `${honest - lost.length} of ${honest} honest rewordings were kept. Lost:`,
    ...lost.map((text) => `- ${text}`),
    '',
    '',
  ].join('\n');
}

function costOf({ centsFirst, centsCached, centsNaive, ratio }: Omit<CostReport, 'cachedReadShare'>): string {
  return [
    '| one tailoring | US cents |',
    '| --- | --- |',
    `| without a cache | ${centsNaive} |`,
    `| the first in five minutes | ${centsFirst} |`,
    `| any after it | ${centsCached}, 1 of ${ratio} |`,
    '',
    '',
  ].join('\n');
}

function rounded(share: number): number {
  return Math.floor(share * 10_000) / 10_000;
}

process.exitCode = await main(process.argv.slice(2));
