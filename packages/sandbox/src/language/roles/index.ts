import { drafter } from './drafter/index.ts';
import { evaluator } from './evaluator/index.ts';
import { interviewer } from './interviewer/index.ts';
import { jobReader } from './job-reader/index.ts';
import { plainInterviewer } from './plain-interviewer/index.ts';
import { resumeReader } from './resume-reader/index.ts';
import type { Role } from './role.ts';
import { tailor } from './tailor/index.ts';

/** The first one that is asked for answers; whoever takes any form comes last. */
export const ROLES: readonly Role[] = [
  interviewer,
  plainInterviewer,
  drafter,
  jobReader,
  resumeReader,
  tailor,
  evaluator,
];
