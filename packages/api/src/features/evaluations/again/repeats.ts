import type { CoreContext } from '../../../context.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { changeRecords } from '../../../tasks/change.ts';
import { loadSession } from '../../sessions/index.ts';
import { addJudgements } from './request.ts';

/** The moment at which an evaluation is done whose template asks for repeats of it. */
export const REPEATS_DUE = 'session.repeats-due';

/** Adds the repeats that a template asks for, once. */
export async function addRepeats(context: CoreContext, place: SessionRef): Promise<void> {
  const { tenantId, sessionId } = place;
  await changeRecords(context, place, async (change) => {
    const { records } = change;
    await records.$queryRaw`SELECT id FROM sessions WHERE tenant_id = ${tenantId} AND id = ${sessionId} FOR UPDATE`;
    const { row, template } = await loadSession(records, place);
    const evaluation = await records.evaluation.findFirst({ where: { tenantId, sessionId } });
    const known = await records.reevaluation.count({ where: { tenantId, sessionId, isRepeat: true } });
    const times = (template.evaluation?.repeats ?? 0) - known;
    if (!evaluation || times <= 0) return;
    const { model, questionCount } = evaluation;
    const { templateVersion } = row;
    await addJudgements(change, place, { times, templateVersion, isRepeat: true, model, questionCount });
  });
}
