import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { readParts, scoresOf, spreadOf } from '../evaluations/index.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import {
  amongPeople,
  type CriterionPair,
  type JudgedInterview,
  repeatedLevels,
  retested,
  withPeople,
} from './pairs.ts';
import type { ReproducibilityInput } from './schema.ts';

/** How far the judgements of a template's interviews can be reproduced. */
export interface Reproducibility {
  template: { id: string; title: string; version: number };
  /** Interviews that are evaluated; of more than the newest two thousand nothing is read. */
  interviews: number;
  /** Of those: with scores of people, and judged more than once. */
  scoredByPeople: number;
  judgedAgain: number;
  all: Agreements;
  criteria: (Agreements & { criterionId: string; name: string })[];
}

export interface Agreements {
  /** The model with people. */
  withPeople: Agreement;
  /** People with each other: the yardstick. */
  amongPeople: Agreement;
  /** The model with itself, test and retest. */
  retest: Agreement;
  /** Mean of the standard deviations of repeats, in levels; `null` where nothing was judged again. */
  deviation: number | null;
}

const MOST_INTERVIEWS = 2_000;

/** @throws ApiError `not_allowed`, `template_unknown` */
export async function readReproducibility(
  context: AppContext,
  caller: Caller,
  { templateId, version }: ReproducibilityInput,
): Promise<Reproducibility> {
  requireMay(caller, 'reports:read');
  return context.database.withTenant(caller, async (records) => {
    const row = await findTemplate(records, caller, templateId);
    const template = await loadTemplate(records, row, version);
    const interviews = await loadInterviews(records, { tenantId: row.tenantId, templateId: row.id, version });
    const criteria = template.criteria.map(({ id, name }) => ({
      criterionId: id,
      name,
      ...agreementsOf(interviews, (each) => each.criterionId === id),
    }));
    return {
      template: { id: template.id, title: template.title, version: template.version },
      interviews: interviews.length,
      scoredByPeople: interviews.filter(({ people }) => people.length > 0).length,
      judgedAgain: interviews.filter(({ repeats }) => repeats.length > 0).length,
      all: agreementsOf(interviews, () => true),
      criteria,
    };
  });
}

async function loadInterviews(
  records: TenantTransaction,
  { tenantId, templateId, version }: { tenantId: string; templateId: string; version: number | undefined },
): Promise<JudgedInterview[]> {
  const sessions = await records.session.findMany({
    where: {
      tenantId,
      templateId,
      status: 'evaluated',
      ...(version === undefined ? {} : { templateVersion: version }),
    },
    orderBy: { createdAt: 'desc' },
    take: MOST_INTERVIEWS,
    select: { id: true },
  });
  const of = { tenantId, sessionId: { in: sessions.map(({ id }) => id) } };
  const parts = { sessionId: true, parts: true } as const;
  const first = bySession(await records.evaluation.findMany({ where: of, select: parts }));
  const repeats = bySession(
    await records.reevaluation.findMany({
      where: { ...of, isRepeat: true, status: { in: ['complete', 'partial'] } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: parts,
    }),
  );
  const people = bySession(await records.humanScore.findMany({ where: of }));
  return sessions.map(({ id }) => ({
    first: (first.get(id) ?? []).flatMap(scoresIn),
    repeats: (repeats.get(id) ?? []).map(scoresIn),
    people: people.get(id) ?? [],
  }));
}

function scoresIn({ parts }: { parts: unknown }) {
  return scoresOf(readParts(parts).map(({ result }) => result));
}

function bySession<T extends { sessionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const before = found.get(row.sessionId);
    if (before) before.push(row);
    else found.set(row.sessionId, [row]);
  }
  return found;
}

function agreementsOf(
  interviews: readonly JudgedInterview[],
  counts: (of: { criterionId: string }) => boolean,
): Agreements {
  const agreement = (pairsOf: (interview: JudgedInterview) => CriterionPair[]) =>
    agreementOf(interviews.flatMap(pairsOf).filter(counts));
  const deviations = interviews
    .flatMap(repeatedLevels)
    .filter(counts)
    .flatMap(({ levels }) => spreadOf(levels)?.deviation ?? []);
  return {
    withPeople: agreement(withPeople),
    amongPeople: agreement(amongPeople),
    retest: agreement(retested),
    deviation: spreadOf(deviations)?.mean ?? null,
  };
}
