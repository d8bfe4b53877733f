import type { UsageKind } from '@vivavoce/contract/plain';
import { usageWords } from '../words/usage.ts';
import { bytesText, countText, durationText } from './amounts.ts';

/** So much of a kind, with its unit. */
export function quantityText(kind: UsageKind, quantity: number): string {
  switch (kind) {
    case 'interview_seconds':
    case 'prepaid_interview_seconds':
      return durationText(quantity);
    case 'recognised_ms':
      return durationText(quantity / 1_000);
    case 'stored_bytes':
      return usageWords.byteDays(bytesText(quantity));
    case 'synthesised_characters':
      return usageWords.characters(countText(quantity));
    case 'tailored_resumes':
      return countText(quantity);
    case 'model_input_tokens':
    case 'model_cache_write_tokens':
    case 'model_cache_read_tokens':
    case 'model_output_tokens':
      return usageWords.tokens(countText(quantity));
  }
}
