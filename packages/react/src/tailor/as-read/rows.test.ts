import type { Resume } from '@vivavoce/sdk/tailor';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

const read = (
  document: Resume['document'],
  { confidence = {}, spans = {} }: Partial<Pick<Resume, 'confidence' | 'spans'>> = {},
) => rowsOf({ document, confidence, spans } as Resume, 'today');

describe('a resume as it was read', () => {
  it('shows every section with its entries and points, in the order of reading', () => {
    const { sections, unsure, missing } = read({
      basics: { name: 'Maya', location: { city: 'Bergen' }, summary: 'I count ships.' },
      work: [
        { name: 'Harbour', position: 'Analyst', startDate: '2021', highlights: ['Built queries', 'Wrote'] },
      ],
      education: [{ institution: 'UiB', endDate: '2018' }],
      skills: [{ name: 'Tools', keywords: ['SQL', 'Go'] }],
    });
    const texts = sections.map(({ section, entries }) => [
      section,
      ...entries.flatMap(({ head, told, points }) => [...head, ...told, ...points].map(({ text }) => text)),
    ]);
    expect(texts).toEqual([
      ['basics', 'Maya', 'Bergen', 'I count ships.'],
      ['work', 'Analyst', 'Harbour', '2021 – today', 'Built queries', 'Wrote'],
      ['education', 'UiB', '2018'],
      ['skills', 'Tools', 'SQL', 'Go'],
    ]);
    expect([unsure, missing]).toEqual([0, []]);
  });

  it('marks each text that was guessed, and no other', () => {
    const { sections, unsure } = read(
      {
        work: [
          { name: 'Helped two juniors.', position: 'Analyst', startDate: '2021', highlights: ['A', 'B'] },
        ],
      },
      {
        confidence: {
          '/work/0/name': 0.5,
          '/work/0/position': 0.7,
          '/work/0/startDate': 0.6,
          '/work/0/highlights/1': 0.4,
        },
      },
    );
    const [entry] = sections[0]?.entries ?? [];
    expect([...(entry?.head ?? []), ...(entry?.points ?? [])].filter((each) => each.unsure)).toMatchObject([
      { text: 'Helped two juniors.', unsure: true },
      { text: '2021 – today', unsure: true },
      { text: 'B', unsure: true },
    ]);
    expect(unsure).toBe(3);
  });

  it('says where each text stands, once also where two fields made it', () => {
    const { sections } = read(
      { work: [{ name: 'Harbour', startDate: '2019', endDate: '2021' }] },
      { spans: { '/work/0/name': [4], '/work/0/startDate': [5], '/work/0/endDate': [5, 6] } },
    );
    expect(sections[0]?.entries[0]?.head).toMatchObject([
      { text: 'Harbour', lines: [4] },
      { text: '2019 – 2021', lines: [5, 6] },
    ]);
  });

  it('says which of the usual sections it did not see', () => {
    expect(read({ skills: [{ name: 'SQL' }] }).missing).toEqual(['work', 'education']);
  });
});
