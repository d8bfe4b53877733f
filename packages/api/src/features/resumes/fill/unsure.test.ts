import { expect, it } from 'vitest';
import { parseResume } from '../parse/index.ts';
import { unsureEntries } from './unsure.ts';

const read = (text: string) => parseResume(new TextEncoder().encode(text));
const RESUME = `Maya Lindqvist
maya@example.org

Experience
Software Engineer, Kestrel Labs GmbH, 2021 - 2023
- Built payments

Brightwater, Larkspur, 2019 - 2021
- Wrote stock reports

Shift planner 2014 - 2015
- Planned the shifts

Education
University of Leeds
BA History, 2010 - 2013
`;

it('asks only for the heads that were guessed, with their own lines', async () => {
  expect(unsureEntries(await read(RESUME))).toEqual([
    {
      fields: [
        { path: '/work/1/name', text: 'Larkspur' },
        { path: '/work/1/position', text: 'Brightwater' },
        { path: '/work/1/location', text: '' },
      ],
      lines: [{ line: 5, text: 'Brightwater, Larkspur, 2019 - 2021' }],
      certain: ['2019', '2021'],
    },
    {
      fields: [
        { path: '/work/2/name', text: 'Larkspur' },
        { path: '/work/2/position', text: 'Shift planner' },
        { path: '/work/2/location', text: '' },
      ],
      lines: [{ line: 7, text: 'Shift planner 2014 - 2015' }],
      certain: ['2014', '2015'],
    },
  ]);
});

it('asks for nothing where the parser is sure', async () => {
  const [sure = ''] = RESUME.split('Brightwater');
  expect(unsureEntries(await read(`${sure}\nSkills\nPython, SQL`))).toEqual([]);
});
