import type { FoundText } from './resumes.ts';

export const REQUIREMENT_KINDS = ['must', 'nice'] as const;
/** Whether the employer asks for it, or would like it. */
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** One thing that a job asks for. */
export interface JobRequirement {
  /** Within its job: `r1`, `r2`, … */
  id: string;
  kind: RequirementKind;
  /** In a few words. */
  text: string;
  /** The words of the job description that say it, letter by letter. */
  quote: string;
}

/** Where a job description came from. */
export const JOB_SOURCES = ['url', 'text', 'file'] as const;
export type JobSource = (typeof JOB_SOURCES)[number];

/** A job description as the API answers it. */
export interface Job {
  id: string;
  /** Whose it is; `null` where the tenant itself took it in. */
  candidateId: string | null;
  source: JobSource;
  title: string | null;
  employer: string | null;
  location: string | null;
  url: string | null;
  /** Readable text, without markup. */
  text: string;
  /** BCP 47. */
  locale: string;
  requirements: JobRequirement[];
  found: FoundText[];
  createdAt: string;
}
