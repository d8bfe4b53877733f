import { newId } from '@vivavoce/contract/ids';
import type { HumanScore, Template } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { loadSession, subjectOf } from '../sessions/index.ts';
import { byOf, requireMember, toHumanScore } from './resource.ts';
import type { ScoreInput } from './schema.ts';

/**
 * A person's own score of an answer on one criterion, beside the model's; `null` takes it back.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the template has no such criterion or level
 */
export async function giveScore(
  context: CoreContext,
  caller: Caller,
  { sessionId, questionId, criterionId, score }: ScoreInput,
): Promise<HumanScore | null> {
  const ref = refOf(caller, sessionId, 'scores:write');
  const member = requireMember(caller);
  return changeRecords(context, ref, async (change) => {
    const { template } = await loadSession(change.records, ref);
    requireLevel(template, { questionId, criterionId, score });
    const { tenantId, mode } = ref;
    const { memberId } = member;
    const one = { tenantId, mode, sessionId, questionId, criterionId, memberId };
    const entry = { subject: { type: 'session' as const, id: sessionId } };
    change.touch(subjectOf(ref));
    if (score === null) {
      const { count } = await change.records.humanScore.deleteMany({ where: one });
      if (count > 0) {
        await audit(change, caller, {
          ...entry,
          action: 'score.withdrawn',
          data: { question: numberOf(template, questionId) },
        });
      }
      return null;
    }
    const row = await change.records.humanScore.upsert({
      where: { tenantId_mode_sessionId_questionId_criterionId_memberId: one },
      create: { ...one, id: newId('humanScore'), score, ...byOf(member) },
      update: { score, memberName: member.name, updatedAt: new Date() },
    });
    await audit(change, caller, {
      ...entry,
      action: 'score.given',
      data: { scoreId: row.id, question: numberOf(template, questionId), score },
    });
    return toHumanScore(row);
  });
}

function requireLevel(
  template: Template,
  { questionId, criterionId, score }: Pick<ScoreInput, 'questionId' | 'criterionId' | 'score'>,
): void {
  const refuse = (pointer: string, detail: string) =>
    new ApiError('invalid_request', { errors: [{ pointer, detail }] });
  const question = template.questions.find(({ id }) => id === questionId);
  if (!question) throw refuse('/questionId', 'The template has no such question.');
  const criterion = template.criteria.find(({ id }) => id === criterionId);
  if (!criterion || !question.criterionIds.includes(criterionId)) {
    throw refuse('/criterionId', 'The question is not judged by this criterion.');
  }
  const { length } = criterion.levels;
  if (score !== null && score > length) throw refuse('/score', `Too high. Send at most ${length}.`);
}

/** An author's ids are words; the audit log keeps the number. */
function numberOf(template: Template, questionId: string): number {
  return template.questions.findIndex(({ id }) => id === questionId) + 1;
}
