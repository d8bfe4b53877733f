import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsLine, readCounts, sumCounts } from './counts.ts';

async function countsOf(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-counts-'));
  const file = join(folder, 'report.json');
  await writeFile(file, text);
  const counts = await readCounts(file);
  await rm(folder, { recursive: true });
  return counts;
}

describe('the counts of the tests', () => {
  it('are those of the report', async () => {
    const testResults = [{ status: 'passed', assertionResults: [{}] }];
    const report = { numPassedTests: 7, numFailedTests: 2, testResults };
    expect(await countsOf(JSON.stringify(report))).toEqual({ passed: 7, failed: 2 });
  });

  it('take a file that could not be loaded for one failed test', async () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    const report = { numPassedTests: 7, numFailedTests: 0, testResults };
    expect(await countsOf(JSON.stringify(report))).toEqual({ passed: 7, failed: 1 });
  });

  it('are none where the run was cut short', async () => {
    expect(await countsOf('{"numPassedTe')).toBeUndefined();
  });

  it('are summed over the runs, into one line', () => {
    const sum = sumCounts([
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ]);
    expect(countsLine(sum)).toBe('7 passed, 1 failed');
  });
});
