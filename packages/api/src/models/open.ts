import type { TasksEnvironment } from '@vivavoce/contract/environment';
import type { ModelAccess } from '@vivavoce/contract/internal';
import { createAnthropic } from './anthropic.ts';
import { type AttemptOptions, withAttempts } from './attempts.ts';
import type { LanguageModel, ModelNames } from './model.ts';
import { createCompatible } from './openai.ts';

export interface ModelOptions extends AttemptOptions {
  environment: ModelNames & Partial<Pick<TasksEnvironment, 'LLM_ONE_SHOTS'>>;
}

/** The language model that `access` opens. Which vendors there are, and in which order, is known here only. */
export function openModel(access: ModelAccess, { environment, ...options }: ModelOptions): LanguageModel {
  const anthropic = createAnthropic(access, environment);
  if (!access.compatible) return withAttempts([anthropic], options);
  const compatible = createCompatible(access.compatible);
  const isFirst = environment.LLM_ONE_SHOTS === 'openai';
  return withAttempts(isFirst ? [compatible, anthropic] : [anthropic, compatible], options);
}
