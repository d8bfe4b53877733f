import { describe, expect, it } from 'vitest';
import { typeset } from '../../testing/fixtures/typeset.ts';
import { parseResume } from '../index.ts';

const LONG =
  'Built the monthly reports of four departments, which the board reads before each of its meetings, in SQL and Python.';

interface Look {
  /** Before each point. */
  mark?: (number: number) => string;
  indent?: number;
  bold?: boolean;
  /** Between two points, in points. */
  gap?: number;
}

/** Two jobs whose points are lines without a mark, as pages with `list-style: none` print them. */
async function jobsOf(points: [string[], string[]], look: Look = {}) {
  const { mark = () => '', indent = 0, bold = true, gap = 0 } = look;
  const list = (of: string[]) =>
    `#pad(left: ${indent}pt)[#stack(spacing: ${6 + gap}pt, ${of.map((text, at) => `[${mark(at + 1)}${text}]`).join(', ')})]`;
  const head = (text: string) => `#text(weight: ${bold ? 600 : 400})[${text}]`;
  const { document } = await parseResume(
    typeset(
      `#set text(font: "Noto Sans", size: 10pt)
#set par(leading: 6pt, spacing: 6pt)
#set page(paper: "a4", margin: 50pt)
#text(18pt)[Karla Weiss] \\ karla\\@mail.example | +49 30 1234567

#text(14pt, weight: 600)[Experience]

${head('Senior Analyst, Nordwind GmbH')} \\ March 2019 – Present
${list(points[0])}
#v(6pt)
${head('Analyst, Sohn AG')} \\ June 2015 – February 2019
${list(points[1])}`,
      {},
    ),
  );
  return document.work;
}

const told: [string[], string[]] = [
  [LONG, 'Cut the time to close a month from nine days to four.', 'Helped two junior colleagues.'],
  ['Kept the price lists.', 'Merged customers that were there twice.'],
];
const short: [string[], string[]] = [
  ['Reports for four departments', 'Invoicing', LONG],
  ['Price lists', 'Duplicates'],
];

describe('points without a mark are apart, and no head', () => {
  it.each([
    ['by the room that lines leave', told, {}],
    ['by the air between them', told, { gap: 3 }],
    ['by how far in they stand', told, { indent: 30 }],
    ['short ones under heads like any other line', short, { indent: 30, bold: false }],
    ['by their numbers', told, { mark: (at: number) => `${at}\\. ` }],
  ] as [string, [string[], string[]], Look][])('%s', async (_, points, look) => {
    expect(await jobsOf(points, look)).toMatchObject([
      { position: 'Senior Analyst', name: 'Nordwind GmbH', highlights: points[0] },
      { position: 'Analyst', name: 'Sohn AG', highlights: points[1] },
    ]);
  });

  it('and one paragraph alone stays a summary', async () => {
    expect(await jobsOf([[`${LONG} Then I taught the others.`], ['Kept the price lists.']])).toMatchObject([
      { summary: `${LONG} Then I taught the others.` },
      { name: 'Sohn AG', summary: 'Kept the price lists.' },
    ]);
  });

  it('and an employer further in than a time at the left is an employer', async () => {
    const row = (when: string, what: string) => `#grid(columns: (120pt, 1fr), [${when}], [${what}])`;
    const { document } = await parseResume(
      typeset(
        `#set text(font: "Noto Sans", size: 10pt)
#text(18pt)[Karla Weiss] \\ karla\\@mail.example

#text(14pt, weight: 600)[Experience]

${row('03/2019 – Present', 'Senior Analyst \\ Great Northern Wind GmbH \\ - Closed the books')}
${row('06/2015 – 02/2019', 'Analyst \\ Sohn und Sohn AG \\ - Kept the lists')}`,
        {},
      ),
    );
    expect(document.work).toMatchObject([
      { position: 'Senior Analyst', name: 'Great Northern Wind GmbH' },
      { position: 'Analyst', name: 'Sohn und Sohn AG' },
    ]);
  });
});
