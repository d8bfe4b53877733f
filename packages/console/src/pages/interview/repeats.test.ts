import { expect, it } from 'vitest';
import { countsOf, type Judgements } from './repeats.ts';

it('counts the judgements of an interview by what became of them, the own rubric apart', () => {
  const one = (templateVersion: number, status: string) => ({ templateVersion, status });
  const judgements = [
    one(2, 'complete'),
    one(2, 'partial'),
    one(2, 'running'),
    one(2, 'failed'),
    one(3, 'complete'),
  ];
  expect(countsOf({ judgements, spread: [] } as unknown as Judgements, 2)).toEqual({
    done: 2,
    running: 1,
    failed: 1,
    byOtherVersions: 1,
  });
});
