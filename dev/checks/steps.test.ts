import { describe, expect, it } from 'vitest';
import { allSteps, planOf, readSelection, selectSteps } from './steps.ts';

const plan = planOf('/reports');
const namesOf = (words: string[]) =>
  allSteps(selectSteps(plan, readSelection(words, plan))).map(({ name }) => name);

describe('the part of npm test that is asked for', () => {
  it('is all of it where nothing is named', () => {
    expect(namesOf([])).toEqual(allSteps(plan).map(({ name }) => name));
  });

  it('is a step, or a group of them, after the build', () => {
    expect(namesOf(['pure'])).toEqual(['build', 'pure']);
    expect(namesOf(['types', 'production'])).toEqual(['build', 'types', 'production']);
    expect(namesOf(['e2e']).sort()).toEqual(['build', 'embedded', 'faults', 'production']);
    expect(namesOf(['checks'])).toEqual(['build', ...plan.checks.map(({ name }) => name)]);
  });

  it('is the tests of a path where the word names no step', () => {
    expect(namesOf(['packages/api'])).toEqual([
      'build',
      ...[...plan.computing, ...plan.waiting.flat(), ...plan.last].map(({ name }) => name),
    ]);
    expect(namesOf(['services', 'packages/api'])).toEqual(['build', 'services']);
    const [first] = planOf('/reports', ['packages/api']).computing;
    expect(first?.parameters).toContain('packages/api');
    expect(first?.parameters).toContain('--passWithNoTests');
  });

  it('has a budget for each step, and files of their own for the counts', () => {
    for (const step of allSteps(plan)) expect(step.budgetMs, step.name).toBeGreaterThan(0);
    const files = allSteps(plan).flatMap(({ countsFile }) => countsFile ?? []);
    expect(new Set(files).size).toBe(files.length);
  });
});
