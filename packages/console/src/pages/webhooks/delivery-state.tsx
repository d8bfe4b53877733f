import { StateDot, type Tone } from '../../kit/badge.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { webhookWords } from '../../words/webhooks.ts';
import type { Delivery } from './types.ts';
import styles from './webhooks.module.css';

const words = webhookWords.deliveries;

const TONES = {
  pending: 'info',
  delivered: 'success',
  failed: 'danger',
} as const satisfies Record<Delivery['status'], Tone>;

/** What became of a delivery so far. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { status, attempts, nextAttemptAt } = delivery;
  return (
    <span className={styles.stack}>
      <StateDot tone={TONES[status]}>{words.statuses[status]}</StateDot>
      {nextAttemptAt && (
        <span className={styles.soft}>
          {words.next} <RelativeTime at={nextAttemptAt} />
        </span>
      )}
      {status === 'failed' && attempts === 0 && <span className={styles.soft}>{words.unsent}</span>}
    </span>
  );
}
