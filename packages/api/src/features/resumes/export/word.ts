import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { ResumePage } from './page.ts';
import type { ExportTemplate } from './templates.ts';

const POINTS = 'points';

/** What a document of Word is made of, in the look and the direction of a page. */
export function wordOf(page: ResumePage, template: ExportTemplate) {
  const { rtl: rightToLeft } = page;
  const centered = template === 'classic' ? { alignment: AlignmentType.CENTER } : {};
  const run = (text: string, more: object = {}) => new TextRun({ text, rightToLeft, ...more });
  const paragraph = (children: TextRun[], more: object = {}) =>
    new Paragraph({ bidirectional: rightToLeft, children, spacing: { after: 60 }, ...more });
  return {
    run,
    paragraph,
    point: (text: string) => paragraph([run(text)], { numbering: { reference: POINTS, level: 0 } }),
    /** Whose it is, and how they are reached. */
    head: [
      paragraph([run(page.name)], { heading: HeadingLevel.TITLE, ...centered }),
      ...(page.label ? [paragraph([run(page.label)], centered)] : []),
      ...(page.contact.length > 0
        ? [paragraph([new TextRun({ text: page.contact.join(' | ') })], centered)]
        : []),
    ],
    pack: (children: Paragraph[]) => pack(children, page, template),
  };
}

async function pack(children: Paragraph[], page: ResumePage, template: ExportTemplate): Promise<Uint8Array> {
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
