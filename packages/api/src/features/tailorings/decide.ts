import type { Tailoring, TailoringSection } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Proposal as ProposalRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { indexSource, unsupportedIn } from './check/check.ts';
import { loadNewest, loadTailoring, loadVersion, lockTailoring } from './load.ts';
import { tailoringOf } from './read.ts';
import { subjectOf, toProposal } from './resource.ts';
import { sourcesOf } from './sections.ts';

type Keep = (records: TenantTransaction, tailoring: Tailoring) => Promise<void>;

export interface DecideInput {
  tailoringId: string;
  decision: 'accepted' | 'rejected' | 'open';
  proposalIds?: readonly string[];
  section?: TailoringSection;
  keep?: Keep;
}

/**
 * Accepts, rejects or takes back: single proposals, those of a section, or all. A stale one that is named is refused; among all it is
 * passed over.
 * @throws ApiError `not_allowed`, `not_found`, `proposal_stale`
 */
export async function decideProposals(
  context: AppContext,
  caller: Caller,
  { tailoringId, decision, proposalIds, section, keep }: DecideInput,
): Promise<Tailoring> {
  return change(context, caller, { tailoringId, keep }, async ({ records, proposals, stale }) => {
    const wanted = proposals.filter(
      ({ id, section: of }) =>
        (proposalIds === undefined || proposalIds.includes(id)) && (section === undefined || of === section),
    );
    if (proposalIds && wanted.length < new Set(proposalIds).size) throw new ApiError('not_found');
    if (proposalIds && decision === 'accepted' && wanted.some(({ id }) => stale.has(id))) {
      throw new ApiError('proposal_stale');
    }
    const ids = wanted.filter(({ id }) => decision !== 'accepted' || !stale.has(id)).map(({ id }) => id);
    await records.proposal.updateMany({
      where: { tenantId: caller.tenantId, tailoringId, id: { in: ids } },
      data: {
        state: decision,
        edited: null,
        warnings: [],
        decidedAt: decision === 'open' ? null : new Date(),
      },
    });
    return ids;
  });
}

export interface EditInput {
  tailoringId: string;
  proposalId: string;
  text: string;
  keep?: Keep;
}

/**
 * Takes the person's own words for a proposal. They are theirs to answer for: what the resume does not say is told, not refused.
 * @throws ApiError `not_allowed`, `not_found`, `proposal_stale`, `invalid_request` where it has no words, but an order
 */
export async function editProposal(
  context: AppContext,
  caller: Caller,
  { tailoringId, proposalId, text, keep }: EditInput,
): Promise<Tailoring> {
  return change(context, caller, { tailoringId, keep }, async ({ records, row, proposals, stale }) => {
    const proposal = proposals.find(({ id }) => id === proposalId);
    if (!proposal) throw new ApiError('not_found');
    if (stale.has(proposalId)) throw new ApiError('proposal_stale');
    const { patch } = toProposal(proposal, {});
    const step = patch.find(({ op }) => op === 'replace' || op === 'add');
    if (!step) {
      throw new ApiError('invalid_request', {
        detail: 'This proposal moves an entry; there are no words to edit.',
        fix: 'Accept or reject it.',
      });
    }
    const version = { resumeId: row.resumeId, version: row.resumeVersion };
    const resume = await loadVersion(records, caller, version);
    const scope = /^\/(?:work|projects|volunteer|awards|publications)\/\d+/.exec(step.path)?.[0] ?? '';
    const warnings = unsupportedIn(text, indexSource(sourcesOf(resume, scope)));
    await records.proposal.updateMany({
      where: { tenantId: caller.tenantId, tailoringId, id: proposalId },
      data: {
        state: 'edited',
        edited: text,
        warnings: warnings.map((warning) => toJson(warning)),
        decidedAt: new Date(),
      },
    });
    return [proposalId];
  });
}

interface Changing {
  records: TenantTransaction;
  row: { resumeId: string; resumeVersion: number };
  proposals: readonly ProposalRow[];
  /** Ids of those whose text has changed since. */
  stale: ReadonlySet<string>;
}

async function change(
  context: AppContext,
  caller: Caller,
  { tailoringId, keep }: { tailoringId: string; keep: Keep | undefined },
  work: (changing: Changing) => Promise<string[]>,
): Promise<Tailoring> {
  requireMay(caller, 'resumes:write');
  return changeRecords(context, caller, async (changed) => {
    const { records } = changed;
    if (!(await lockTailoring(records, caller, tailoringId))) throw new ApiError('not_found');
    const row = await loadTailoring(records, caller, tailoringId);
    const newest = await loadNewest(records, caller, row.resumeId);
    const stale = row.proposals
      .filter((proposal) => toProposal(proposal, newest).state === 'stale')
      .map(({ id }) => id);
    const ids = await work({ records, row, proposals: row.proposals, stale: new Set(stale) });
    if (ids.length > 0) {
      await changed.tell(subjectOf(row), { type: 'tailoring.decided', data: { proposalIds: ids } });
    }
    const tailoring = await tailoringOf(records, caller, tailoringId);
    await keep?.(records, tailoring);
    return tailoring;
  });
}
