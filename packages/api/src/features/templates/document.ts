import { type Template, type TemplateResource, templateSchema } from '@vivavoce/contract/records';
import type {
  Template as TemplateRow,
  TemplateVersion as TemplateVersionRow,
} from '../../generated/prisma/client.ts';
import { languagesOf } from './languages.ts';

export { type TemplateInput, templateInputSchema } from '@vivavoce/contract/records';

const storedSchema = templateSchema.omit({ id: true, version: true, createdAt: true, slug: true });

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
