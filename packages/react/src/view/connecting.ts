import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { isFull } from './problem.ts';

/** What is said while the interviewer is called. */
export interface ConnectingView {
  title: string;
  slow: string;
  stuck: string;
  /** Why it takes long is known, so that it is said at once, with the way back. */
  explained: boolean;
}

export function connectingView(state: SessionState | null, words: Words): ConnectingView {
  if (state?.error && isFull(state.error)) {
    const text = words.say('connecting.full');
    return { title: words.say('problem.capacity.title'), slow: text, stuck: text, explained: true };
  }
  return {
    title: words.say('connecting.title', { name: state?.record.template.interviewerName ?? '' }),
    slow: words.say('connecting.slow'),
    stuck: words.say('connecting.stuck'),
    explained: false,
  };
}
