import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { NoticeBox } from './notice-box.tsx';

/** What test mode means, in words, before the candidate talks to somebody who does not understand. */
export function TestModeNotice({ state, words }: { state: SessionState; words: Words }) {
  if (state.record.mode !== 'test') return null;
  return (
    <NoticeBox
      tone="warning"
      title={`${words.say('common.testMode')}.`}
      text={words.say('common.testModeHint')}
    />
  );
}
