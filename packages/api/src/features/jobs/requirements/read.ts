import { randomUUID } from 'node:crypto';
import type { JobRequirement } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { AppContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { openModel } from '../../../models/open.ts';
import { vendorsOf } from '../../../vendors/vendors.ts';
import { requirementsByRule } from './by-rule.ts';
import { checkRequirements } from './check.ts';
import { isInstruction } from './found.ts';
import { jobAnswerSchema, jobPrompt, READ_JOB } from './prompt.ts';

export interface ReadOptions {
  /** Whoever asked does not want the answer any more. */
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
}

export interface ReadRequirements {
  title: string | null;
  employer: string | null;
  location: string | null;
  requirements: JobRequirement[];
}

/**
 * What a description asks for. A model reads it, code holds it to the description's words; where the model is late, away or
 * quotes nothing that stands there, headings and bullets say it.
 */
export async function readRequirements(
  { environment, log }: AppContext,
  { mode }: Caller,
  text: string,
  { signal, sandbox }: ReadOptions,
): Promise<ReadRequirements> {
  const lines = text.split('\n');
  const byRule = checkRequirements(requirementsByRule(lines), text);
  const nothing = { title: null, employer: null, location: null, requirements: byRule };
  const model = modelOf(environment, { mode, sandbox });
  if (!model) return nothing;
  const prompt = jobPrompt(lines.filter((line) => !isInstruction(line)).join('\n'));
  const answer = await model.ask({ task: READ_JOB, prompt, schema: jobAnswerSchema, signal });
  log.info({ task: READ_JOB.name, outcome: answer.outcome, usage: answer.usage }, 'model answered');
  if (answer.outcome !== 'answered') return nothing;
  const { title, employer, location, requirements } = answer.answer;
  const checked = checkRequirements(requirements, text);
  return {
    title: ifSaid(title, text),
    employer: ifSaid(employer, text),
    location: ifSaid(location, text),
    requirements: checked.length > 0 ? checked : byRule,
  };
}

/** Nothing where this deployment has none, as without stand-ins in test mode: a rule reads a job, too. */
function modelOf(
  environment: AppContext['environment'],
  { mode, sandbox }: { mode: Caller['mode']; sandbox: SandboxProfile | undefined },
) {
  try {
    const vendors = vendorsOf(environment, { id: randomUUID(), mode, sandbox: sandbox ?? null });
    return openModel(vendors.llm, { environment, attempts: 2 });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unavailable') return undefined;
    throw error;
  }
}

/** Words that the description holds, letter by letter. */
function ifSaid(words: string, text: string): string | null {
  const trimmed = words.trim();
  return trimmed !== '' && trimmed.length <= 200 && text.includes(trimmed) ? trimmed : null;
}
