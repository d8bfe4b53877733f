import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../testing/fixtures/typeset.ts';
import { parseResume } from '../index.ts';
import { marksOf } from './marks.ts';

describe('the discs that a browser draws', () => {
  it('part the points, and the last of one job is not the title of the next', async () => {
    // Printed by Chromium from a page with <ul> in <ul>.
    const file = new URL('../../testing/fixtures/browser-lists.pdf', import.meta.url);
    const { document } = await parseResume(readFileSync(file));
    expect(document.work).toEqual([
      {
        position: 'Senior Analyst',
        name: 'Nordwind GmbH',
        startDate: '2019-03',
        endDate: '2020',
        highlights: [
          'Built the monthly reports of four departments, which the board reads before each of its meetings.',
          'Led two projects:',
          'a new ledger for the branch in Hamburg',
          'a forecast of cash',
          'Helped two junior colleagues.',
        ],
      },
      {
        position: 'Analyst',
        name: 'Sohn AG',
        startDate: '2012-03',
        endDate: '2019-03',
        highlights: [
          'Kept the price lists.',
          'Wrote a tool that finds duplicate customers in a list of two million rows and merges them with the account that is older.',
        ],
      },
    ]);
  });

  it('are known from the right, too', () => {
    const item = { text: 'كلمة', x: 60, y: 100, width: 40, size: 10, bold: false, rtl: true };
    expect(marksOf([[106, 94, 109, 97]], [item])).toMatchObject([{ text: '•', x: 106, y: 100 }]);
  });
});

describe('what is drawn and no mark', () => {
  const item = { text: 'German', x: 60, y: 100, width: 40, size: 10, bold: false, rtl: false };
  it.each([
    ['a dot beside a bold line, as a timeline has', [[50, 94, 54, 98]], [{ ...item, bold: true }]],
    ['a square beside a heading', [[50, 94, 54, 98]], [{ ...item, text: 'Languages' }]],
    ['dots that rate', [30, 36, 42].map((x) => [x, 94, x + 4, 98]), [item]],
    ['a dot between two words', [[52, 94, 55, 97]], [item, { ...item, x: 10, width: 38 }]],
    ['an icon', [[45, 91, 55, 101]], [item]],
    ['a line', [[40, 96, 56, 97]], [item]],
  ] as const)('%s', (_, shapes, items) => {
    expect(
      marksOf(
        shapes.map(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d]),
        items,
      ),
    ).toEqual([]);
  });

  it('a dot of a timeline leaves the head of a job a head', async () => {
    const dot = '#place(dx: -12pt, dy: 1pt, circle(radius: 2.5pt, fill: black))';
    const { document } = await parseResume(
      typeset(
        `#set text(font: "Noto Sans", size: 10pt)
#text(16pt)[Karla Weiss] \\ karla\\@mail.example

#text(14pt, weight: 600)[Experience]

#pad(left: 16pt)[
#block[${dot}*Analyst* #h(1fr) 2019 – 2021 \\ Nordwind GmbH]
- Closed the books
#block[${dot}*Clerk* #h(1fr) 2016 – 2019 \\ Sohn AG]
- Kept the lists
]`,
        {},
      ),
    );
    expect(document.work).toMatchObject([
      { position: 'Analyst', name: 'Nordwind GmbH', highlights: ['Closed the books'] },
      { position: 'Clerk', name: 'Sohn AG', highlights: ['Kept the lists'] },
    ]);
  });
});
