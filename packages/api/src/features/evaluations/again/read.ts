import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { loadSession } from '../../sessions/index.ts';
import { readParts } from '../parts.ts';
import type { JudgementsInput } from './schema.ts';
import { type CriterionScore, type Spread, scoresOf, spreadOf } from './spread.ts';

/** One judgement of a session. */
export interface Judgement {
  /** `null` for the session's own evaluation. */
  id: string | null;
  templateVersion: number;
  status: 'running' | 'complete' | 'partial' | 'failed';
  model: string;
  questionsDone: number;
  questionCount: number;
  createdAt: string;
  /** Of what could be scored so far. */
  scores: CriterionScore[];
}

export interface Judgements {
  /** The session's own first, then the further ones, oldest first. */
  judgements: Judgement[];
  /** How far the judgements by the session's own rubric lie apart, where there are several. */
  spread: (Pick<CriterionScore, 'questionId' | 'criterionId'> & Spread)[];
}

/** Every judgement of a session; while it still runs, what has been judged so far. @throws ApiError `not_allowed`, `not_found` */
export async function readJudgements(
  context: CoreContext,
  caller: Caller,
  { sessionId }: JudgementsInput,
): Promise<Judgements> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  return context.database.withTenant(ref, async (records) => {
    const { row } = await loadSession(records, ref);
    const judgements = await loadJudgements(records, ref, row.templateVersion);
    const own = judgements.filter(({ templateVersion }) => templateVersion === row.templateVersion);
    return { judgements, spread: spreadsOf(own) };
  });
}

async function loadJudgements(
  records: TenantTransaction,
  { tenantId, sessionId }: SessionRef,
  templateVersion: number,
): Promise<Judgement[]> {
  const first = await records.evaluation.findFirst({ where: { tenantId, sessionId } });
  const further = await records.reevaluation.findMany({
    where: { tenantId, sessionId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const rows = [...(first ? [{ ...first, id: null, templateVersion }] : []), ...further];
  return rows.map((row) => ({
    id: row.id,
    templateVersion: row.templateVersion,
    status: row.status,
    model: row.model,
    questionsDone: row.questionsDone,
    questionCount: row.questionCount,
    createdAt: row.createdAt.toISOString(),
    scores: scoresOf(readParts(row.parts).map(({ result }) => result)),
  }));
}

function spreadsOf(judgements: readonly Judgement[]): Judgements['spread'] {
  const byPlace = new Map<string, CriterionScore[]>();
  for (const score of judgements.flatMap(({ scores }) => scores)) {
    const place = `${score.questionId} ${score.criterionId}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), score]);
  }
  return [...byPlace.values()].flatMap((scores) => {
    const [first] = scores;
    const spread = spreadOf(scores.map(({ score }) => score));
    if (!first || !spread || scores.length < 2) return [];
    return [{ questionId: first.questionId, criterionId: first.criterionId, ...spread }];
  });
}
