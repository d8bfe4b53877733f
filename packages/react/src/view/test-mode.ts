import type { SessionState } from '@vivavoce/sdk';
import type { StringKey } from '../words/strings.ts';

type Tested = Pick<SessionState['record'], 'mode' | 'standIns'>;

/** Whether a stand-in answers and judges, where in live mode an AI does. */
export function hasStandIn({ mode, standIns }: Tested): boolean {
  return mode === 'test' && standIns?.model !== 'real';
}

/** What test mode means for the candidate; nothing in live mode. Where the API does not tell, nobody is said to hear. */
export function testModeHint({ mode, standIns }: Tested): StringKey | undefined {
  if (mode !== 'test') return undefined;
  const hears = standIns?.hears ?? false;
  if (standIns?.model === 'real') return hears ? 'common.testModeModelHears' : 'common.testModeModel';
  return hears ? 'common.testModeHears' : 'common.testModeHint';
}
