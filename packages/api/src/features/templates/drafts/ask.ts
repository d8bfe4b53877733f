import { randomUUID } from 'node:crypto';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { z } from 'zod';
import type { CoreContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { ModelTask } from '../../../models/model.ts';
import { openModel } from '../../../models/open.ts';
import type { PromptPart } from '../../../models/prompt.ts';
import { vendorsOf } from '../../../vendors/vendors.ts';

export interface DraftOptions {
  /** Whoever asked does not want the answer any more. */
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
}

interface Asking<T extends z.ZodObject> {
  task: ModelTask;
  prompt: PromptPart[];
  schema: T;
  options: DraftOptions;
}

/** Asks a model for a part of a draft. @throws ApiError `vendor_failed`, `unavailable` */
export async function ask<T extends z.ZodObject>(
  context: Pick<CoreContext, 'environment' | 'log'>,
  { mode }: Pick<Caller, 'mode'>,
  { task, prompt, schema, options }: Asking<T>,
): Promise<z.output<T>> {
  const { environment, log } = context;
  const vendors = vendorsOf(environment, { id: randomUUID(), mode, sandbox: options.sandbox ?? null });
  const model = openModel(vendors.llm, { environment, attempts: 2 });
  const answer = await model.ask({ task, prompt, schema, signal: options.signal });
  log.info({ task: task.name, outcome: answer.outcome, usage: answer.usage }, 'model answered');
  switch (answer.outcome) {
    case 'answered':
      return answer.answer;
    case 'unusable':
      throw notUsable();
    case 'unavailable':
      throw new ApiError('unavailable', {
        detail: 'The language model did not answer in time. Your description is still here.',
        fix: 'Try again in a minute, or start from the library.',
      });
  }
}

export function notUsable(): ApiError {
  return new ApiError('vendor_failed', {
    detail: 'The language model gave no usable draft. Your description is still here.',
    fix: 'Try again, or start from the library.',
  });
}
