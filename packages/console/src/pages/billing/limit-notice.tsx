import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { dayOf } from './day.ts';
import type { Billing } from './types.ts';

const words = billingWords.limits;
/** From here on a limit is near enough to say so. */
const NEAR_PERCENT = 50;

/** What keeps new interviews from beginning, or soon may. */
export function LimitNotice({ billing }: { billing: Billing }) {
  const { refused, graceUntil, percent } = billing;
  if (refused !== null) {
    return (
      <p role="alert" className={styles.bad}>
        {words[refused]}
      </p>
    );
  }
  if (graceUntil !== null) {
    return (
      <p role="alert" className={styles.warning}>
        {words.grace(dayOf(graceUntil))}
      </p>
    );
  }
  if (percent < NEAR_PERCENT) return null;
  return <p className={styles.warning}>{words.near(percent)}</p>;
}
