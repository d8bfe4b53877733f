import { z } from 'zod';
import { localeSchema } from './locale.schema.ts';
import { templateSchema, templateTranslationSchema } from './template.schema.ts';
import { checkTranslations } from './template-translations.ts';

/** What an author writes: everything but what the platform gives (id, version, time). One object for the API and for forms. */
export const templateInputSchema = templateSchema
  .omit({ id: true, version: true, createdAt: true })
  .extend({
    locale: localeSchema,
    translations: z.record(localeSchema, templateTranslationSchema).exactOptional(),
    languages: z.array(z.unknown()).exactOptional().describe('As the API answers it; not read.'),
  })
  .superRefine((document, context) => {
    const criteria = document.criteria.map((criterion) => criterion.id);
    const refuse = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const index of findTwice(criteria)) {
      refuse(['criteria', index, 'id'], 'Another criterion has this id. Give each its own.');
    }
    for (const index of findTwice(document.questions.map((question) => question.id))) {
      refuse(['questions', index, 'id'], 'Another question has this id. Give each its own.');
    }
    checkTranslations(document, refuse);
    document.questions.forEach((question, at) => {
      for (const index of findTwice(question.criterionIds)) {
        refuse(['questions', at, 'criterionIds', index], 'This criterion is named already. Leave it out.');
      }
      question.criterionIds.forEach((id, index) => {
        if (!criteria.includes(id)) {
          refuse(['questions', at, 'criterionIds', index], 'No criterion of this template has this id.');
        }
      });
    });
  })
  // Whoever writes back what was read may leave it in.
  .transform(({ languages: _languages, ...document }) => document);

export type TemplateInput = z.output<typeof templateInputSchema>;

/** Positions of entries that an earlier entry equals. */
function findTwice(entries: readonly string[]): number[] {
  return entries.flatMap((entry, index) => (entries.indexOf(entry) < index ? [index] : []));
}
