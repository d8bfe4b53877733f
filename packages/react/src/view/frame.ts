import type { SessionState } from '@vivavoce/sdk';
import type { StringKey } from '../words/strings.ts';
import type { Words } from '../words/translate.ts';
import type { ScreenName } from './screen.ts';

/** The top line: who asks and what this is. */
export interface FrameView {
  title: string;
  subtitle: string;
  testMode: boolean;
  /** Address of the tenant's logo. */
  logoUrl: string | null;
}

const KINDS = {
  practice: 'kind.practice',
  screening: 'kind.screening',
  technical: 'kind.technical',
} as const satisfies Record<SessionState['record']['template']['kind'], StringKey>;

export function frameView(state: Pick<SessionState, 'record'>, screen: ScreenName, words: Words): FrameView {
  const { record } = state;
  const kind = words.say(KINDS[record.template.kind]);
  return {
    title: record.tenantName,
    subtitle: screen === 'devices' ? words.say('devices.sub') : `${kind} · ${record.template.title}`,
    testMode: record.mode === 'test',
    logoUrl: record.branding?.logoUrl ?? null,
  };
}
