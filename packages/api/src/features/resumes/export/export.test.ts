import { describe, expect, it } from 'vitest';
import { ReportPrinter } from '../../reports/index.ts';
import { parseResume, parseText } from '../parse/index.ts';
import { PEOPLE } from '../testing/fixtures/people.ts';
import { exportDocument, exportLetterOf } from './export.ts';
import { EXPORT_TEMPLATES } from './templates.ts';

const printer = new ReportPrinter();

/** What programs that read applications find again is what was written. */
describe.each(EXPORT_TEMPLATES)('exported in the look %s', (template) => {
  describe.each(['pdf', 'docx'] as const)('as %s', (format) => {
    it.each(PEOPLE.filter(({ locale }) => locale !== 'hi' || format === 'docx'))(
      'reads back the same: $key',
      async ({ resume, locale }) => {
        const { bytes } = await exportDocument(printer, { document: resume, format, template, locale });
        const { document, found } = await parseResume(bytes);
        expect(document).toEqual(resume);
        expect(found).toEqual([]);
      },
    );
  });
});

describe.each(EXPORT_TEMPLATES)('a letter in the look %s', (template) => {
  const letters = [
    { locale: 'en', text: 'At Harbour Systems I built queries in PostgreSQL.' },
    { locale: 'ar', text: 'عملت على قواعد البيانات في بيرغن.' },
    { locale: 'ja', text: '港湾システムでデータベースを担当しました。' },
  ];
  it.each(letters)('says as PDF and DOCX what was written: $locale', async ({ locale, text }) => {
    const document = PEOPLE.find((person) => person.locale === locale)?.resume ?? expect.fail('nobody');
    const name = document.basics?.name ?? '';
    const given = { document, paragraphs: [text, name], template, locale };
    for (const format of ['pdf', 'docx'] as const) {
      const { bytes } = await exportLetterOf(printer, { ...given, format });
      const said = (await parseText(bytes)).lines;
      expect(said.filter((line) => line === text)).toHaveLength(1);
      expect(said.filter((line) => line === name)).toHaveLength(2);
    }
  });
});

it('exports JSON Resume and Markdown', async () => {
  const [person] = PEOPLE;
  const document = person?.resume ?? expect.fail('nobody');
  const given = { document, template: 'classic', locale: 'en' } as const;
  const json = await exportDocument(printer, { ...given, format: 'json' });
  expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(document);
  const markdown = await exportDocument(printer, { ...given, format: 'markdown' });
  expect((await parseResume(markdown.bytes)).document).toEqual(document);
});
