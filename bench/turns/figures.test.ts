import { describe, expect, it } from 'vitest';
import { chartOf } from './chart.ts';
import { failureOf, measure, tableOf } from './figures.ts';
import { UTTERANCES } from './utterances.ts';

/** Some of each kind: what is asked here does not hang on all of them. */
const report = measure(UTTERANCES.filter((_, index) => index % 9 === 0));

describe('the figures of turn taking', () => {
  it('have the fields that programs read', () => {
    expect(Object.keys(report)).toEqual([
      'utterances',
      'runs',
      'p50Ms',
      'p95Ms',
      'late',
      'cutInsMidTurn',
      'cutInsAfterSentence',
      'cutInsFalsePoints',
      'lateMissingPoints',
      'textAlone',
      'fixed',
      'kinds',
      'curve',
    ]);
    expect(Object.keys(report.fixed)).toEqual(expect.arrayContaining(['300', '500', '800']));
  });

  it('are the same in every run', () => {
    const some = UTTERANCES.slice(36, 39);
    expect(measure(some)).toEqual(measure(some));
  });

  it('fail a run that is late, or that cuts in', () => {
    const good = { ...report, p50Ms: 500, p95Ms: 700, cutInsMidTurn: 0.01, cutInsFalsePoints: 0.02 };
    expect(failureOf(good)).toBe('');
    expect(failureOf({ ...good, p50Ms: 600 })).toContain('p50');
    expect(failureOf({ ...good, cutInsMidTurn: 0.1 })).toContain('Cut in');
    expect(failureOf({ ...good, cutInsFalsePoints: 0.1 })).toContain('false points');
  });

  it('are drawn for a light page and a dark one, and printed', () => {
    const picture = chartOf(report);
    expect(picture).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(picture).toContain('prefers-color-scheme: dark');
    expect(picture).not.toMatch(/NaN|undefined/);
    expect(tableOf(report)).not.toMatch(/NaN|undefined/);
  });
});
