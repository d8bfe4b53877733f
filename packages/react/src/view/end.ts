import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

export interface EndInput {
  state: SessionState | null;
  /** What stands in the field. */
  draft: string;
}

/** What ending means: what is kept, which answers may not arrive any more, and that what was not sent at all is lost. */
export function endText({ state, draft }: EndInput, words: Words): string {
  const count = state?.pendingAnswers.length ?? 0;
  return [
    words.say('end.text'),
    ...(count === 0 ? [] : [words.say('end.unsent', { count })]),
    ...(draft.trim() === '' ? [] : [words.say('end.draft')]),
  ].join(' ');
}
