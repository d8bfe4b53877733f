import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';

export interface LeftView {
  title: string;
  text: string;
  back: string;
}

/** Who left for now has 15 minutes; who paused behind a link, until its deadline. */
export function leftView(state: SessionState | null, words: Words, pausing: boolean): LeftView {
  const until = state?.record.resumableUntil ?? (pausing ? state?.record.pausableUntil : null);
  if (!until) {
    return { title: words.say('left.title'), text: words.say('left.text'), back: words.say('left.back') };
  }
  return {
    title: words.say('paused.title'),
    text: words.say('paused.text', { deadline: words.moment(until) }),
    back: words.say('paused.back'),
  };
}
