import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { evaluateAgain } from '../evaluations/index.ts';
import { findTemplate } from '../templates/index.ts';
import type { RetestInput } from './schema.ts';

/** Has the newest interviews of a template judged once more that were not. @throws ApiError `not_allowed`, `template_unknown` */
export async function retest(
  context: AppContext,
  caller: Caller,
  { templateId, interviews }: RetestInput,
): Promise<{ interviews: number }> {
  requireMay(caller, 'evaluations:repeat');
  const { tenantId } = caller;
  const sessions = await context.database.withTenant(caller, async (records) => {
    const { id } = await findTemplate(records, caller, templateId);
    const repeated = await records.reevaluation.findMany({
      where: { tenantId, isRepeat: true },
      select: { sessionId: true },
      distinct: ['sessionId'],
    });
    return records.session.findMany({
      where: {
        tenantId,
        templateId: id,
        status: 'evaluated',
        id: { notIn: repeated.map(({ sessionId }) => sessionId) },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: interviews,
      select: { id: true },
    });
  });
  for (const { id } of sessions) await evaluateAgain(context, caller, { sessionId: id, times: 1 });
  return { interviews: sessions.length };
}
