import type { SessionState } from '@vivavoce/sdk';
import type { StringKey } from '../words/strings.ts';

type Tested = Pick<SessionState['record'], 'mode' | 'standIns'>;

/** What test mode means for the candidate; nothing in live mode. Where the API does not tell, nobody is said to hear. */
export function testModeHint({ mode, standIns }: Tested): StringKey | undefined {
  if (mode !== 'test') return undefined;
  const hears = standIns?.hears ?? false;
  if (standIns?.model === 'real') return hears ? 'common.testModeModelHears' : 'common.testModeModel';
  return hears ? 'common.testModeHears' : 'common.testModeHint';
}
