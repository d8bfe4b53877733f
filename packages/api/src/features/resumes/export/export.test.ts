import { describe, expect, it } from 'vitest';
import { ReportPrinter } from '../../reports/index.ts';
import { parseResume } from '../parse/index.ts';
import { PEOPLE } from '../testing/fixtures/people.ts';
import { exportDocument } from './export.ts';
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

it('exports JSON Resume and Markdown', async () => {
  const [person] = PEOPLE;
  const document = person?.resume ?? expect.fail('nobody');
  const given = { document, template: 'classic', locale: 'en' } as const;
  const json = await exportDocument(printer, { ...given, format: 'json' });
  expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(document);
  const markdown = await exportDocument(printer, { ...given, format: 'markdown' });
  expect((await parseResume(markdown.bytes)).document).toEqual(document);
});
