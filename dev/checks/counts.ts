import { readFile } from 'node:fs/promises';

export interface Counts {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Tests of one run, from the file of Vitest's JSON reporter; nothing where it wrote none. A file that could not even be
 * loaded has no tests to count, and counts as one that failed.
 */
export async function readCounts(file: string): Promise<Counts | undefined> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  } catch {
    return undefined;
  }
}

export function sumCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of `npm test`. */
export function countsLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
