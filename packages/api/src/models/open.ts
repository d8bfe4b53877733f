import type { VendorAccess } from '@vivavoce/contract/internal';
import { createAnthropic } from './anthropic.ts';
import { type AttemptOptions, withAttempts } from './attempts.ts';
import type { LanguageModel } from './model.ts';

/** The language model that `access` opens. Which vendors there are is known here only. */
export function openModel(access: VendorAccess, options: AttemptOptions): LanguageModel {
  return withAttempts(createAnthropic(access), options);
}
