import type { SessionState } from '@vivavoce/sdk';
import type { ScreenName } from './screen.ts';

/** Whether the candidate is asked about themself: where the tenant asks, after the end only, and not beside a problem. */
export function asksSelfDescription(state: SessionState | null, screen: ScreenName): boolean {
  return screen !== 'problem' && !!state?.record.endedAt && !!state.record.template.asksSelfDescription;
}
