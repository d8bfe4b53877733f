import { describe, expect, it } from 'vitest';
import { MANNER_TRAPS } from '../testing/manners.ts';
import { indexSource, unsupportedIn } from './check.ts';
import { readManners } from './manners.ts';

const found = (text: string, ...source: string[]) =>
  unsupportedIn(text, indexSource(source.map((text, line) => ({ text, lines: [line] }))));

describe.each(Object.entries(MANNER_TRAPS))('how often and how, in %s', (_, { prose, lies, honest }) => {
  it('is what the same line says', () => {
    for (const text of lies) expect(found(text, ...prose), text).not.toEqual([]);
    for (const text of [...honest, ...prose]) expect(found(text, ...prose), text).toEqual([]);
  });
});

describe('how often and how', () => {
  const source = ['Worked on Airflow pipelines', 'Prepared reports daily'];

  it.each([
    'Worked daily on Airflow pipelines',
    // Words that claim nothing by themselves are held together across sentences, items and lines.
    'Worked on Airflow pipelines. Daily.',
    'Worked on Airflow pipelines; daily',
    'Daily. Worked on Airflow pipelines',
    'Worked on Airflow pipelines every\nday',
    'Worked on Airflow pipelines day-to-day',
    'Worked on Airflow pipelines, each and every day',
  ])('are not taken from another line: %s', (text) => {
    expect(found(text, ...source)).not.toEqual([]);
  });

  it.each(['Daily reports prepared', 'Prepared reports every day', 'Regularly prepared reports'])(
    'may be said in other words: %s',
    (text) => {
      expect(found(text, ...source)).toEqual([]);
    },
  );

  it.each([
    ['in a day', []],
    ['in the year 2019', []],
    ['im Jahr 2019', []],
    ['mantuve al día los registros', []],
    ['非常に重要な業務', []],
    ['300 orders a day', ['daily']],
    ['300 Bestellungen im Jahr', ['yearly']],
    ['300 pedidos al día', ['daily']],
    ['the night shift', []],
    ['successfully', []],
  ])('are read from %j as %j', (text, manners) => {
    expect([...readManners(text).manners]).toEqual(manners);
  });
});
