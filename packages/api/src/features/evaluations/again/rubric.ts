import type { Template } from '@vivavoce/contract/records';
import type { TenantTransaction } from '../../../database/database.ts';
import type { SessionWithRelations } from '../../sessions/index.ts';
import { findTemplate, loadTemplate, translate } from '../../templates/index.ts';

/** A version of the template of a session, in the session's language where that version has it. @throws ApiError `template_unknown` */
export async function rubricOf(
  records: TenantTransaction,
  { row, template }: SessionWithRelations,
  version: number,
): Promise<Template> {
  if (version === row.templateVersion) return template;
  const found = await findTemplate(records, row, row.templateId);
  return translate(await loadTemplate(records, found, version), row.locale);
}
