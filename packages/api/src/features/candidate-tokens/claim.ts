import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import {
  type CandidateFacts,
  type CandidateRow,
  holdRows,
  loadPerson,
  upsertCandidate,
} from '../candidates/index.ts';
import { readCandidateToken } from './token.ts';

/**
 * The candidate of this description, with what was in an anonymous workspace: its row is merged into theirs, so that it is
 * erased with the day no longer, and their token opens it. Claimed twice it is claimed once.
 * @throws ApiError `invalid_token`
 */
export async function claimWorkspace(
  context: Pick<AppContext, 'environment'>,
  records: TenantTransaction,
  { caller, facts, claim }: { caller: Caller; facts: CandidateFacts; claim: string },
): Promise<CandidateRow> {
  const { tenantId, mode } = caller;
  const workspace = await findWorkspace(context, records, { caller, claim });
  if (!workspace) throw new ApiError('invalid_token');
  const candidate = await upsertCandidate(records, { tenantId, mode }, facts);
  if (workspace.mergedInto === candidate.id) return candidate;
  // A known candidate's token claims nothing: two people are made one by a person who looked at both.
  if (!workspace.anonymousUntil || workspace.mergedInto !== null) throw new ApiError('invalid_token');
  return joinWorkspace(records, { tenantId, mode }, { workspace, candidate });
}

/** The row whose token this is, anonymous or not; nothing where the token opens nothing here any more. */
export async function findWorkspace(
  { environment }: Pick<AppContext, 'environment'>,
  records: TenantTransaction,
  { caller: { tenantId, mode }, claim }: { caller: Pick<Caller, 'tenantId' | 'mode'>; claim: string },
): Promise<CandidateRow | undefined> {
  const claims = readCandidateToken(environment.TOKEN_SECRET, claim);
  if (claims?.tenantId !== tenantId || claims.mode !== mode) return undefined;
  const workspace = await records.candidate.findUnique({
    where: { tenantId_id: { tenantId, id: claims.candidateId } },
  });
  return workspace?.tokenVersion === claims.version ? workspace : undefined;
}

/** Makes an anonymous workspace a candidate's own. Answers who they are now. */
export async function joinWorkspace(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  { workspace, candidate }: { workspace: CandidateRow; candidate: CandidateRow },
): Promise<CandidateRow> {
  // Held, and looked up again: nobody merges, erases or forgets either meanwhile, and neither becomes the other.
  await holdRows(records, { tenantId }, [workspace.id, candidate.id]);
  const { row } = await loadPerson(records, { tenantId, mode }, candidate.id);
  if (row.id === workspace.id) return row;
  await records.candidate.updateMany({
    where: { tenantId, id: workspace.id, mergedInto: null },
    data: { mergedInto: row.id, anonymousUntil: null },
  });
  return row;
}
