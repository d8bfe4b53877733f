import { BorderStyle, HeadingLevel, TabStopType } from 'docx';
import type { PageEntry, ResumePage } from './page.ts';
import type { ExportTemplate } from './templates.ts';
import { wordOf } from './word.ts';

/** Twentieths of a point, as Word counts: the width of a line of text on A4. */
const WIDTH = 9_400;

/** The same page for Word: real headings, real lists, no pictures of text. */
export function toDocx(page: ResumePage, template: ExportTemplate): Promise<Uint8Array> {
  const { run, paragraph, point, head, pack } = wordOf(page, template);
  const section = (words: string) =>
    paragraph([run(words)], {
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 240, after: 100 },
      keepNext: true,
      ...(template === 'classic'
        ? { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 2 } } }
        : {}),
    });
  const entry = ({ title, when, under, text, points }: PageEntry) => [
    paragraph([run(title, { bold: true }), ...(when ? [run(`\t${when}`)] : [])], {
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      spacing: { before: 140, after: 20 },
      keepNext: true,
    }),
    ...(under ? [paragraph([run(under)], { keepNext: points.length > 0 })] : []),
    ...(text ? [paragraph([run(text)])] : []),
    ...points.map(point),
  ];
  return pack([
    ...head,
    ...(page.summary.text ? [section(page.summary.heading), paragraph([run(page.summary.text)])] : []),
    ...page.sections.flatMap(({ heading, entries, lines }) => [
      section(heading),
      ...entries.flatMap(entry),
      ...lines.map((line) => paragraph([run(line)])),
    ]),
  ]);
}

/** A letter under the head of the resume. */
export function letterToDocx(
  page: ResumePage,
  paragraphs: readonly string[],
  template: ExportTemplate,
): Promise<Uint8Array> {
  const { run, paragraph, head, pack } = wordOf(page, template);
  const spacing = { before: 200, after: 200 };
  return pack([...head, ...paragraphs.map((text) => paragraph([run(text)], { spacing }))]);
}
