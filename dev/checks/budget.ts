/** Of its budget, what a step may take before it is told. */
const WARN_AT = 1.5;
/** Of its budget, what a step may take at all: by then it hangs, or is no longer what was budgeted for. */
const FAIL_AT = 4;

export type BudgetVerdict = 'within' | 'over' | 'far_over';

/** What the time of a step is, against its budget. Pure. */
export function judgeTime(tookMs: number, budgetMs: number): BudgetVerdict {
  if (tookMs >= budgetMs * FAIL_AT) return 'far_over';
  return tookMs >= budgetMs * WARN_AT ? 'over' : 'within';
}

/** When a step is ended. */
export function deadlineOf(budgetMs: number): number {
  return budgetMs * FAIL_AT;
}

/** A time beside its budget, as `npm test` prints it: `19.2 s of 25`. */
export function timeText(tookMs: number, budgetMs: number): string {
  return `${(tookMs / 1000).toFixed(1)} s of ${Math.round(budgetMs / 1000)}`;
}
