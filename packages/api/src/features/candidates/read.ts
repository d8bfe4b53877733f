import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { auditReading } from '../audit/index.ts';
import { findDuplicates } from './duplicates.ts';
import { idsOf, loadPerson, type Person } from './person.ts';
import { toFace } from './resource.ts';
import type { CandidateDetail, CandidateInterview, candidateIdSchema } from './schema.ts';

/** One person across their interviews; that somebody looked is kept. @throws ApiError `not_allowed`, `not_found` */
export async function readCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId }: z.output<typeof candidateIdSchema>,
): Promise<CandidateDetail> {
  requireMay(caller, 'candidates:read');
  return changeRecords(context, caller, async (change) => {
    const person = await loadPerson(change.records, caller, candidateId);
    await auditReading(change, caller, {
      action: 'candidate.viewed',
      subject: { type: 'candidate', id: person.row.id },
    });
    return detailOf(change.records, person);
  });
}

export async function detailOf(records: TenantTransaction, person: Person): Promise<CandidateDetail> {
  const { row, others } = person;
  const found = await findDuplicates(records, row);
  const rows = await records.candidate.findMany({
    where: { tenantId: row.tenantId, id: { in: found.map(({ id }) => id) } },
  });
  const byId = new Map(rows.map((duplicate) => [duplicate.id, duplicate]));
  return {
    ...toFace(row),
    advisersAgreedAt: row.advisersAgreedAt?.toISOString() ?? null,
    merged: others.map(toFace),
    duplicates: found.flatMap(({ id, reason }) => {
      const duplicate = byId.get(id);
      return duplicate ? [{ ...toFace(duplicate), reason }] : [];
    }),
    interviews: await interviewsOf(records, person),
  };
}

/** As many as one page shows; nobody has had more. */
const MOST_INTERVIEWS = 500;

async function interviewsOf(records: TenantTransaction, person: Person): Promise<CandidateInterview[]> {
  const { tenantId, mode } = person.row;
  const rows = await records.session.findMany({
    where: { tenantId, mode, candidateId: { in: idsOf(person) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_INTERVIEWS,
  });
  const versions = await records.templateVersion.findMany({
    where: {
      tenantId,
      mode,
      OR: rows.map((row) => ({ templateId: row.templateId, version: row.templateVersion })),
    },
    select: { templateId: true, version: true, document: true },
  });
  const titles = new Map(
    versions.map(({ templateId, version, document }) => [`${templateId} ${version}`, titleOf(document)]),
  );
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    template: {
      id: row.templateId,
      version: row.templateVersion,
      title: titles.get(`${row.templateId} ${row.templateVersion}`) ?? '',
    },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
}

const titleSchema = z.object({ title: z.string() });

function titleOf(document: unknown): string {
  const parsed = titleSchema.safeParse(document);
  return parsed.success ? parsed.data.title : '';
}
