import type { ResumeSection } from './resumes.ts';

/** A part of a resume that is tailored at once: its summary, or one of its lists. */
export type TailoringSection = 'basics' | ResumeSection;

/** A step of RFC 6902 on a JSON Resume. A `test` comes first: the patch does not apply to a text that has changed. */
export type PatchStep =
  | { op: 'add' | 'replace' | 'test'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/**
 * - `working`: sections are still being written; what is done can be decided already
 * - `done`: every section was looked at
 * - `partial`: the language model was lost on the way; what is there holds
 * - `failed`: nothing came of it
 */
export const TAILORING_STATES = ['working', 'done', 'partial', 'failed'] as const;
export type TailoringState = (typeof TAILORING_STATES)[number];

export const PROPOSAL_STATES = ['open', 'accepted', 'rejected', 'edited', 'stale'] as const;
/** `stale`: the text it would replace has changed since. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What kind of thing a text claims. */
export const CLAIM_KINDS = [
  'number',
  'date',
  'name',
  'degree',
  'certificate',
  'technology',
  'skill',
  'claim',
  'link',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Something in a text that no line of the resume says. */
export interface Unsupported {
  kind: ClaimKind;
  /** The words, as they stand in the text. */
  text: string;
}

/** One change to a resume, and all that it rests on. */
export interface Proposal {
  id: string;
  tailoringId: string;
  section: TailoringSection;
  /** On the resume's JSON Resume. */
  patch: PatchStep[];
  before: string;
  after: string;
  reason: string;
  /** The requirement of the job that it serves. */
  requirementId: string | null;
  /** Lines of the resume that it rests on (indexes into its `lines`). */
  lines: number[];
  state: ProposalState;
  /** The person's own text, where they wrote one. */
  edited: string | null;
  /** What in the person's own text no line of the resume says: theirs to answer for. */
  warnings: Unsupported[];
}

/** How a resume answers one requirement of a job. There is no total: a percentage would hide what is missing. */
export interface RequirementMatch {
  requirementId: string;
  state: 'met' | 'partly' | 'not_met';
  /** Lines that show it. */
  evidence: number[];
  note: string;
}

/** Proposals that were not shown, as they said more than the resume does. */
export interface DroppedProposals {
  section: TailoringSection;
  reason: ClaimKind | 'unchanged' | 'not_applicable' | 'without_source';
  count: number;
}

/** A resume on its way to a job. */
export interface Tailoring {
  id: string;
  candidateId: string;
  resumeId: string;
  resumeVersion: number;
  jobId: string;
  state: TailoringState;
  /** Sections that were looked at, of those that the resume has. */
  sections: { done: TailoringSection[]; all: TailoringSection[] };
  match: RequirementMatch[];
  proposals: Proposal[];
  dropped: DroppedProposals[];
  letter: CoverLetter | null;
  createdAt: string;
}

/** A letter that says nothing which the resume does not. */
export interface CoverLetter {
  state: 'working' | 'done' | 'failed';
  paragraphs: { text: string; lines: number[] }[];
  /** Sentences that were left out, as they said more than the resume does. */
  droppedCount: number;
}
