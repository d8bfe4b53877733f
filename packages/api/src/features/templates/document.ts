import {
  templateSchema as contractTemplateSchema,
  localeSchema,
  type Template,
  type TemplateResource,
  templateTranslationSchema,
} from '@vivavoce/contract/records';
import { z } from 'zod';
import type {
  Template as TemplateRow,
  TemplateVersion as TemplateVersionRow,
} from '../../generated/prisma/client.ts';
import { languagesOf } from './languages.ts';
import { checkTranslations } from './translations.ts';

/** What an author writes: everything but what the platform gives (id, version, time). */
export const templateInputSchema = contractTemplateSchema
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

const storedSchema = contractTemplateSchema.omit({ id: true, version: true, createdAt: true, slug: true });

/** A version as an interview is held by it. */
export function toTemplate(template: TemplateRow, version: TemplateVersionRow): Template {
  return {
    ...storedSchema.parse(version.document),
    id: template.id,
    slug: template.slug,
    version: version.version,
    createdAt: version.createdAt.toISOString(),
  };
}

/** A template as the API answers it. */
export function toResource(template: Template): TemplateResource {
  return { ...template, languages: languagesOf(template) };
}

/** Positions of entries that an earlier entry equals. */
function findTwice(entries: readonly string[]): number[] {
  return entries.flatMap((entry, index) => (entries.indexOf(entry) < index ? [index] : []));
}
