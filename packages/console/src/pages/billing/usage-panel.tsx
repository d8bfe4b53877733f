import { StateDot, type Tone } from '../../kit/badge.tsx';
import { Panel } from '../../kit/panel.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { dayOf } from './day.ts';
import { moneyOf } from './money.ts';
import type { Billing } from './types.ts';

const words = billingWords.usage;
const COUNT = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const TONES = {
  none: 'neutral',
  active: 'success',
  past_due: 'danger',
  ended: 'neutral',
} as const satisfies Record<Billing['status'], Tone>;

/** The plan, and what was used of it in the present period. */
export function UsagePanel({ billing }: { billing: Billing }) {
  const { charges, currency, period, plan, terms } = billing;
  const isCharged = plan !== 'free' && terms[currency]?.beyond !== false;
  return (
    <Panel
      title={`${billing.planName} · ${billingWords.plan.period(dayOf(period.start), dayOf(period.end))}`}
      actions={<StateDot tone={TONES[billing.status]}>{billingWords.plan.states[billing.status]}</StateDot>}
    >
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.label}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.used}</th>
              <th scope="col">{words.included}</th>
              <th scope="col">{words.amount}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.plan}</th>
              <td />
              <td />
              <td>{moneyOf(charges.monthlyAmount, currency)}</td>
            </tr>
            {charges.usage.map(({ meter, used, included, amount }) => (
              <tr key={meter}>
                <th scope="row">{words[meter]}</th>
                <td>{COUNT.format(unitsOf(meter, used))}</td>
                <td>{COUNT.format(unitsOf(meter, included))}</td>
                <td>{isCharged ? moneyOf(amount, currency) : '–'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td />
              <td />
              <td>{moneyOf(charges.total, currency)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.soft}>{billing.addsTax ? words.tax : words.taxed}</p>
    </Panel>
  );
}

/** Interviews are counted in seconds and read in minutes. */
function unitsOf(meter: Billing['charges']['usage'][number]['meter'], count: number): number {
  return meter === 'interview_seconds' ? count / 60 : count;
}
