import type { SessionState } from '@vivavoce/sdk';
import { testModeHint } from '../view/test-mode.ts';
import type { Words } from '../words/translate.ts';
import { NoticeBox } from './notice-box.tsx';

/** What test mode means, in words, before the candidate talks to somebody who may not understand. */
export function TestModeNotice({ state, words }: { state: SessionState; words: Words }) {
  const hint = testModeHint(state.record);
  if (!hint) return null;
  return <NoticeBox tone="warning" title={words.say('common.testModeTitle')} text={words.say(hint)} />;
}
