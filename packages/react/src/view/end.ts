import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

export interface EndInput {
  state: SessionState | null;
  /** What stands in the field. */
  draft: string;
}

/** What ending means: what is kept, and what was typed and may not arrive any more. */
export function endText({ state, draft }: EndInput, words: Words): string {
  const count = (state?.pendingAnswers.length ?? 0) + (draft.trim() === '' ? 0 : 1);
  const text = words.say('end.text');
  return count === 0 ? text : `${text} ${words.say('end.unsent', { count })}`;
}
