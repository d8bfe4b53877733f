import { z } from '@hono/zod-openapi';
import type { Page, Session } from '@vivavoce/contract/records';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../../context.ts';
import { type Caller, requireMay } from '../../../core/caller.ts';
import { NEWEST, pageBy } from '../../../core/order.ts';
import { pageQuerySchema } from '../../../core/page.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { idsOf, loadPerson } from '../../candidates/index.ts';
import { findTemplate } from '../../templates/index.ts';
import { completeSessions, toSession } from './resource.ts';

export const listSessionsQuerySchema = pageQuerySchema.extend({
  status: z.enum(SESSION_STATUSES).optional(),
  template: textSchema.min(1).max(100).optional().openapi({ description: 'Id or slug.' }),
  externalId: textSchema.min(1).max(200).optional(),
  candidate: textSchema.min(1).max(60).optional().openapi({
    description: 'Id of a candidate: all interviews of the person, also of whoever was merged into them.',
  }),
  createdFrom: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Created at this time or later.' }),
  createdBefore: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Created before this time.' }),
});

/** Newest first. @throws ApiError `not_allowed`, `invalid_cursor`, `template_unknown` */
export async function listSessions(
  context: AppContext,
  caller: Caller,
  query: z.output<typeof listSessionsQuerySchema>,
): Promise<Page<Session>> {
  requireMay(caller, 'sessions:list');
  const { tenantId, mode } = caller;
  const page = pageBy(NEWEST, query);
  return context.database.withTenant(caller, async (records) => {
    const template =
      query.template === undefined ? undefined : await findTemplate(records, caller, query.template);
    const people =
      query.candidate === undefined ? undefined : await peopleOf(records, caller, query.candidate);
    const rows = await records.session.findMany({
      where: {
        tenantId,
        mode,
        ...(query.status ? { status: query.status } : {}),
        ...(query.externalId ? { externalId: query.externalId } : {}),
        ...(template ? { templateId: template.id } : {}),
        ...(people ? { candidateId: { in: people } } : {}),
        createdAt: {
          ...(query.createdFrom ? { gte: new Date(query.createdFrom) } : {}),
          ...(query.createdBefore ? { lt: new Date(query.createdBefore) } : {}),
        },
        ...page.where,
      },
      ...page.first,
    });
    const { data, nextCursor } = page.of(rows, (row) => row);
    const whole = await completeSessions(records, data);
    return { data: whole.map((each) => toSession(each, caller, context)), nextCursor };
  });
}

/** Every row of a person; none of somebody who is not there. */
async function peopleOf(records: TenantTransaction, caller: Caller, candidateId: string): Promise<string[]> {
  const { tenantId, mode } = caller;
  const row = await records.candidate.findFirst({ where: { tenantId, mode, id: candidateId } });
  return row ? idsOf(await loadPerson(records, caller, candidateId)) : [];
}
