import type { AbstainedCriterion, DecisionKind } from '@vivavoce/contract/records';
import type { Report } from './document.ts';

/** What a report says by itself. */
export const DECISION_WORDS: Record<DecisionKind, string> = {
  advance: 'Advance',
  hold: 'Hold',
  decline: 'Decline',
};

export const ABSTAINED_WORDS: Record<AbstainedCriterion['reason'], string> = {
  too_little_said: 'Too little was said to judge.',
  skipped: 'The candidate left this question out.',
  not_judged: 'This could not be judged.',
};

/** Why a report has no scores; `null` where it has. */
export function missingScores({ evaluation }: Pick<Report, 'evaluation'>): string | null {
  switch (evaluation) {
    case 'done':
      return null;
    case 'none':
      return 'There is no evaluation: the interview was left before anything was said.';
    case 'waiting':
    case 'running':
      return 'The evaluation is not finished yet.';
    case 'failed':
      return 'The evaluation failed, so there are no scores.';
  }
}

/** Minutes and seconds, e.g. `18:22`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The day, in UTC: a report has no reader whose time zone is known. */
export function day(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
