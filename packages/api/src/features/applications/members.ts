import type { Application, ApplicationDetail, Page } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { seeingAgreedOnly } from '../../database/agreed-only.ts';
import { audit } from '../audit/index.ts';
import { exportApplications } from './export.ts';
import { listApplications, type MemberFilter, type memberListSchema, readApplication } from './list.ts';

export interface WithName {
  candidateName: string | null;
}

/** A tracker holds what a candidate does elsewhere: a member, whatever their role, sees those of candidates who agreed to it. */
export const asMember = seeingAgreedOnly;

/** As `listApplications`, with whose they are. @throws as that */
export function listForMembers(
  context: AppContext,
  caller: Caller,
  query: z.output<typeof memberListSchema>,
): Promise<Page<Application & WithName>> {
  return asMember(async () => {
    const page = await listApplications(context, caller, query);
    const names = await namesOf(context, caller, page.data);
    return {
      ...page,
      data: page.data.map((each) => ({ ...each, candidateName: names.get(each.candidateId) ?? null })),
    };
  });
}

/** As `readApplication`, with whose it is. @throws as that */
export function readForMembers(
  context: AppContext,
  caller: Caller,
  ref: { id: string },
): Promise<ApplicationDetail & WithName> {
  return asMember(async () => {
    const detail = await readApplication(context, caller, ref);
    const names = await namesOf(context, caller, [detail]);
    return { ...detail, candidateName: names.get(detail.candidateId) ?? null };
  });
}

/** Applications as a file, of candidates who agreed; that a member took it is kept. @throws as `exportApplications` */
export function exportForMembers(
  context: AppContext,
  caller: Caller,
  filter: MemberFilter,
): Promise<{ csv: string; rows: number }> {
  return asMember(async () => {
    const { text, rows } = await exportApplications(context, caller, { ...filter, format: 'csv' });
    await context.database.withTenant(caller, (records) =>
      audit({ records }, caller, {
        action: 'applications.exported',
        subject: { type: 'tenant', id: caller.tenantId },
        data: { rows },
      }),
    );
    return { csv: text, rows };
  });
}

async function namesOf(
  { database }: AppContext,
  caller: Caller,
  applications: readonly Application[],
): Promise<Map<string, string | null>> {
  const ids = [...new Set(applications.map(({ candidateId }) => candidateId))];
  const { tenantId, mode } = caller;
  const rows = await database.withTenant(caller, (records) =>
    records.candidate.findMany({
      where: { tenantId, mode, id: { in: ids } },
      select: { id: true, name: true, email: true, externalId: true },
    }),
  );
  return new Map(rows.map(({ id, name, email, externalId }) => [id, name ?? email ?? externalId]));
}
