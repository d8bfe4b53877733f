import {
  type CoverLetter,
  type JsonResume,
  PROPOSAL_STATES,
  type Proposal,
  TAILORING_STATES,
  type Tailoring,
  type TailoringSection,
} from '@vivavoce/contract/records';
import { z } from 'zod';
import type { SubjectRef } from '../../events/subject.ts';
import type { Proposal as ProposalRow, Tailoring as TailoringRow } from '../../generated/prisma/client.ts';
import { isStale } from './patch.ts';
import { droppedSchema, letterSchema, matchSchema, proposalSchema, tailoringSchema } from './schema.ts';

export type TailoringWithProposals = TailoringRow & { proposals: ProposalRow[] };

export function subjectOf({
  tenantId,
  mode,
  id,
}: Pick<TailoringRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'tailoring', id };
}

/** @param newest the resume as it is now: what has changed since makes a proposal stale */
export function toTailoring(row: TailoringWithProposals, newest: JsonResume): Tailoring {
  const { id, candidateId, resumeId, resumeVersion, jobId } = row;
  return {
    id,
    candidateId,
    resumeId,
    resumeVersion,
    jobId,
    state: z.enum(TAILORING_STATES).parse(row.state),
    sections: { done: readSections(row.sectionsDone), all: readSections(row.sections) },
    match: z.array(matchSchema).parse(row.match ?? []),
    proposals: row.proposals.map((proposal) => toProposal(proposal, newest)),
    dropped: readDropped(row),
    letter: readLetter(row),
    createdAt: row.createdAt.toISOString(),
  };
}

export function toProposal(row: ProposalRow, newest: JsonResume): Proposal {
  const { id, tailoringId, before, after, reason, requirementId, edited } = row;
  const proposal: Proposal = {
    id,
    tailoringId,
    section: z.enum(SECTIONS).parse(row.section),
    patch: proposalSchema.shape.patch.parse(row.patch),
    before,
    after,
    reason,
    requirementId,
    lines: z.array(z.int()).parse(row.lines),
    state: z.enum(PROPOSAL_STATES).parse(row.state),
    edited,
    warnings: proposalSchema.shape.warnings.parse(row.warnings),
  };
  // What was decided is part of a version, and stays as it was decided.
  return proposal.state === 'open' && isStale(proposal, newest) ? { ...proposal, state: 'stale' } : proposal;
}

const SECTIONS = tailoringSchema.shape.sections.shape.all.element.options;

export function readSections(value: unknown): TailoringSection[] {
  return z.array(z.enum(SECTIONS)).parse(value);
}

export function readDropped({ dropped }: Pick<TailoringRow, 'dropped'>) {
  return z.array(droppedSchema).parse(dropped);
}

export function readLetter({ letter }: Pick<TailoringRow, 'letter'>): CoverLetter | null {
  return letter === null ? null : letterSchema.parse(letter);
}
