import type { ApplicationStatus } from '@vivavoce/contract/plain';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { applicationWords as words } from '../../words/applications.ts';

const TONES = {
  saved: 'neutral',
  applied: 'info',
  screening: 'info',
  interview: 'accent',
  offer: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<ApplicationStatus, Tone>;

export function StatusDot({ status }: { status: ApplicationStatus }) {
  return <StateDot tone={TONES[status]}>{words.statuses[status]}</StateDot>;
}
