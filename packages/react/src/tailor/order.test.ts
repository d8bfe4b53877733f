import { describe, expect, it } from 'vitest';
import { orderedSections, withMove } from './order.ts';

const RESUME = {
  basics: { name: 'Maya Lindqvist' },
  work: [
    { position: 'Data Analyst', name: 'Harbour Systems', highlights: ['Built queries'] },
    { position: 'Junior Analyst', name: 'Bergen Transit' },
    { name: 'Fjord Ferries' },
  ],
  skills: [{ keywords: ['SQL', 'Python'] }, {}],
  education: [{ institution: 'University of Bergen' }],
};

describe('the order of a resume', () => {
  it('is of sections with more than one entry, called by what they say', () => {
    const named = orderedSections(RESUME).map(({ section, entries }) => [
      section,
      ...entries.map((e) => e.name),
    ]);
    expect(named).toEqual([
      ['work', 'Data Analyst · Harbour Systems', 'Junior Analyst · Bergen Transit', 'Fjord Ferries'],
      ['skills', 'SQL, Python', ''],
    ]);
  });

  it.each([
    [0, 2, ['Bergen Transit', 'Fjord Ferries', 'Harbour Systems']],
    [2, 0, ['Fjord Ferries', 'Harbour Systems', 'Bergen Transit']],
    [1, 2, ['Harbour Systems', 'Fjord Ferries', 'Bergen Transit']],
  ])('changes from place %i to %i, and nothing else does', (from, to, expected) => {
    const moved = withMove(RESUME, { section: 'work', from, to });
    expect(moved.work?.map(({ name }) => name)).toEqual(expected);
    expect({ ...moved, work: RESUME.work }).toEqual(RESUME);
  });

  it.each([
    [0, -1],
    [2, 3],
    [1, 1],
    [5, 0],
  ])('stays where there is no way from %i to %i', (from, to) => {
    expect(withMove(RESUME, { section: 'work', from, to })).toBe(RESUME);
  });

  it('knows an entry again wherever it stands', () => {
    const keysOf = (resume: Parameters<typeof orderedSections>[0]) =>
      orderedSections(resume)[0]?.entries.map(({ key }) => key) ?? [];
    const [first, second, third] = keysOf(RESUME);
    expect(keysOf(withMove(RESUME, { section: 'work', from: 0, to: 1 }))).toEqual([second, first, third]);
  });
});
