/** A resume as the world writes it down: https://jsonresume.org/schema. Dates are `2023`, `2023-04` or `2023-04-30`. */
export interface JsonResume {
  basics?: ResumeBasics;
  work?: ResumeWork[];
  volunteer?: ResumeVolunteer[];
  education?: ResumeEducation[];
  awards?: { title?: string; date?: string; awarder?: string; summary?: string }[];
  certificates?: { name?: string; date?: string; url?: string; issuer?: string }[];
  publications?: {
    name?: string;
    publisher?: string;
    releaseDate?: string;
    url?: string;
    summary?: string;
  }[];
  skills?: { name?: string; level?: string; keywords?: string[] }[];
  languages?: { language?: string; fluency?: string }[];
  interests?: { name?: string; keywords?: string[] }[];
  references?: { name?: string; reference?: string }[];
  projects?: ResumeProject[];
}

export interface ResumeBasics {
  name?: string;
  label?: string;
  email?: string;
  phone?: string;
  url?: string;
  summary?: string;
  location?: { address?: string; postalCode?: string; city?: string; countryCode?: string; region?: string };
  profiles?: { network?: string; username?: string; url?: string }[];
}

export interface ResumeWork {
  name?: string;
  location?: string;
  description?: string;
  position?: string;
  url?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}

export interface ResumeVolunteer {
  organization?: string;
  position?: string;
  url?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}

export interface ResumeEducation {
  institution?: string;
  url?: string;
  area?: string;
  studyType?: string;
  startDate?: string;
  endDate?: string;
  score?: string;
  courses?: string[];
}

export interface ResumeProject {
  name?: string;
  description?: string;
  highlights?: string[];
  keywords?: string[];
  startDate?: string;
  endDate?: string;
  url?: string;
  roles?: string[];
  entity?: string;
  type?: string;
}

/** The lists of a resume, in the order in which it is usually read. */
export const RESUME_SECTIONS = [
  'work',
  'education',
  'skills',
  'projects',
  'certificates',
  'languages',
  'volunteer',
  'awards',
  'publications',
  'interests',
  'references',
] as const satisfies (keyof JsonResume)[];
export type ResumeSection = (typeof RESUME_SECTIONS)[number];

/** Where something stands on a page, in points from the top left. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One line of the file, in the order in which a person reads it. */
export interface SourceLine {
  /** From 1. */
  page: number;
  text: string;
  /** `null` where the file has no pages: DOCX, Markdown, plain text, JSON. */
  box: PageBox | null;
}

/** Something in a file that speaks to a machine, or that a person cannot see. It is shown, and never obeyed. */
export interface FoundText {
  kind: 'instruction' | 'hidden_text';
  text: string;
  /** Index into the lines; `null` for text that stands on no visible line. */
  line: number | null;
}

export const RESUME_STATES = ['parsing', 'parsed', 'failed'] as const;
export type ResumeState = (typeof RESUME_STATES)[number];

/** Why a file could not be read. Each is an error code of the platform. */
export const RESUME_PROBLEMS = [
  'resume_damaged',
  'resume_encrypted',
  'resume_missing',
  'resume_too_complex',
  'resume_unreadable',
  'resume_unsupported',
] as const;
export type ResumeProblem = (typeof RESUME_PROBLEMS)[number];

/** The master resume of a candidate: one version of it. */
export interface Resume {
  id: string;
  candidateId: string;
  state: ResumeState;
  /** From 1; each edit makes the next. */
  version: number;
  /** `null` where it was written by hand. */
  file: { name: string; type: string; bytes: number; pages: number | null } | null;
  document: JsonResume;
  markdown: string;
  lines: SourceLine[];
  /** JSON pointer of a leaf of the document → the lines that it was read from (indexes into `lines`). */
  spans: Record<string, number[]>;
  /** JSON pointer of a leaf → how sure the parser is of it, 0–1. */
  confidence: Record<string, number>;
  found: FoundText[];
  problem: { code: ResumeProblem; detail: string } | null;
  createdAt: string;
  updatedAt: string;
}
