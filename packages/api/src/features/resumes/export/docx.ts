import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { PageEntry, ResumePage } from './page.ts';
import type { ExportTemplate } from './templates.ts';

/** Twentieths of a point, as Word counts: the width of a line of text on A4. */
const WIDTH = 9_400;
const POINTS = 'points';

/** The same page for Word: real headings, real lists, no pictures of text. */
export async function toDocx(page: ResumePage, template: ExportTemplate): Promise<Uint8Array> {
  const { rtl: rightToLeft } = page;
  const centered = template === 'classic' ? { alignment: AlignmentType.CENTER } : {};
  const run = (text: string, more: object = {}) => new TextRun({ text, rightToLeft, ...more });
  const paragraph = (children: TextRun[], more: object = {}) =>
    new Paragraph({ bidirectional: rightToLeft, children, spacing: { after: 60 }, ...more });
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
    ...points.map((point) => paragraph([run(point)], { numbering: { reference: POINTS, level: 0 } })),
  ];
  const children = [
    paragraph([run(page.name)], { heading: HeadingLevel.TITLE, ...centered }),
    ...(page.label ? [paragraph([run(page.label)], centered)] : []),
    ...(page.contact.length > 0
      ? [paragraph([new TextRun({ text: page.contact.join(' | ') })], centered)]
      : []),
    ...(page.summary.text ? [section(page.summary.heading), paragraph([run(page.summary.text)])] : []),
    ...page.sections.flatMap(({ heading, entries, lines }) => [
      section(heading),
      ...entries.flatMap(entry),
      ...lines.map((line) => paragraph([run(line)])),
    ]),
  ];
  const color = template === 'modern' ? '1F4E5F' : '000000';
  const size = template === 'compact' ? 19 : 21;
  const document = new Document({
    title: page.name,
    creator: page.name,
    styles: {
      default: {
        document: { run: { size, font: fontOf(page) } },
        title: { run: { size: 40, bold: true, color }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 25, bold: true, color } },
      },
    },
    numbering: {
      config: [
        {
          reference: POINTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 300, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    sections: [
      { properties: { page: { margin: { top: 900, bottom: 900, left: 1_200, right: 1_200 } } }, children },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Fonts that Word and LibreOffice bring along. */
function fontOf({ lang }: ResumePage): string {
  if (lang === 'ja') return 'Yu Gothic';
  return lang === 'hi' ? 'Nirmala UI' : 'Arial';
}
