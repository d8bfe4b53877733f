import { describe, expect, it } from 'vitest';
import { measureCheck } from '../testing/measure.ts';
import { RESUMES } from '../testing/resumes.ts';
import { indexSource, linesBehind, unsupportedIn } from './check.ts';

const sourceOf = (...texts: string[]) => indexSource(texts.map((text, line) => ({ text, lines: [line] })));
const kindsOf = (text: string, ...source: string[]) =>
  unsupportedIn(text, sourceOf(...source)).map(({ kind }) => kind);

describe('what a text may say', () => {
  const report = measureCheck();

  it('lets no invention of a lying model through, of thousands in every language and disguise', () => {
    expect(report.attempts).toBeGreaterThan(3_000);
    expect(report.passed).toEqual([]);
  });

  it('keeps what is said honestly in other words', () => {
    expect(report.honest).toBeGreaterThanOrEqual(300);
    expect(report.honestKept, report.lost.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps every line of the resume itself', () => {
    for (const lines of Object.values(RESUMES)) {
      for (const line of lines) expect(unsupportedIn(line, sourceOf(...lines)), line).toEqual([]);
    }
  });
});

describe('a number', () => {
  it.each([
    ['Led eight engineers', 'Led a team of 8 engineers', []],
    ['Led a team of 8', 'Led a team of 9', ['number']],
    ['Won 8 clients', 'Led a team of 8 engineers, won clients', ['number']],
    ['Saved $2.5M', 'Saved 2.5 million dollars', []],
    ['Saved 2.5M', 'Saved 2.5 million dollars', ['number']],
    ['Cut costs by more than 12%', 'Cut costs by 12%', ['number']],
    ['Served 50 guests', 'Served up to 50 guests', ['number']],
    ['Grew costs by 12%', 'Cut costs by 12%', ['number']],
    ['Since March 2019', '2019-03', []],
    ['Since April 2019', '2019-03', ['date']],
  ])('%s, where it says: %s', (text, source, kinds) => {
    expect(kindsOf(text, source)).toEqual(kinds);
  });
});

describe('a name', () => {
  it.each([
    ['University of Berlin', ['University of Munich', 'Lives in Berlin'], ['name']],
    ['BSc in Physics', ['Bachelor of Science in Physics'], []],
    ['Bachelor of Science', ['Bachelor of Arts', 'Science club'], ['degree']],
    ['Manager', ['Managed a shop'], ['claim']],
    ['Wrote it in Go', ['Wrote it on the move'], ['technology']],
    ['Used Excel', ['Excelled at maths'], ['technology']],
    ['Ran Postgres on k8s', ['Ran PostgreSQL on Kubernetes'], []],
    ['Mail me@evil.example', ['Mail'], ['link']],
  ])('%s', (text, source, kinds) => {
    expect(kindsOf(text, ...source)).toEqual(expect.arrayContaining(kinds));
    expect(kindsOf(text, ...source).length > 0).toBe(kinds.length > 0);
  });
});

it('does not let a reservation go', () => {
  expect(kindsOf('Migrated the shop to AWS', 'Helped to migrate the shop to AWS')).toEqual(['claim']);
  expect(kindsOf('Helped migrate the shop to AWS', 'Helped to migrate the shop to AWS')).toEqual([]);
  expect(kindsOf('Managed budgets', 'Never managed budgets')).toEqual(['claim']);
});

it('names the lines that a text rests on, the nearest first', () => {
  const source = sourceOf('Lives in Berlin', 'Built a shop in React', 'Led the shop team');
  expect(linesBehind('Built the shop with React', source)).toEqual([1, 2]);
});
