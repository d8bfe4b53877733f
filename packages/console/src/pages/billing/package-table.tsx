import { Link } from '@tanstack/react-router';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { usePath, useTenant } from '../../session/tenant.ts';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { moneyOf } from './money.ts';
import type { SoldPackage } from './types.ts';

const words = billingWords.candidates;
const COUNT = new Intl.NumberFormat();
const TONES = {
  open: 'warning',
  over: 'neutral',
  paid: 'success',
  refunded: 'neutral',
  given: 'info',
} as const satisfies Record<keyof typeof words.states, Tone>;

/** Packages, the newest first. */
export function PackageTable({ packages }: { packages: readonly SoldPackage[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={words.list}>
        <thead>
          <tr>
            <th scope="col">{words.candidate}</th>
            <th scope="col" className={styles.text}>
              {billingWords.invoices.state}
            </th>
            <th scope="col" className={styles.text}>
              {words.when}
            </th>
            <th scope="col">{words.places}</th>
            <th scope="col">{words.left}</th>
            <th scope="col">{words.paid}</th>
          </tr>
        </thead>
        <tbody>
          {packages.map((item) => (
            <PackageLine key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PackageLine({ item }: { item: SoldPackage }) {
  const path = usePath();
  const tenant = useTenant();
  const { candidateId, candidateName, places, left, amount, refundedAmount, currency, createdAt } = item;
  const state = stateOf(item);
  const name = candidateName ?? words.unnamed;
  return (
    <tr>
      <th scope="row">
        {tenant.may('candidates:read') ? <Link to={path(`candidates/${candidateId}`)}>{name}</Link> : name}
      </th>
      <td className={styles.text}>
        <StateDot tone={TONES[state]}>{words.states[state]}</StateDot>
      </td>
      <td className={styles.text}>
        <RelativeTime at={createdAt} />
      </td>
      <td>{COUNT.format(places)}</td>
      <td>{COUNT.format(left)}</td>
      <td>
        {amount === null || currency === null || item.status !== 'paid' ? '–' : moneyOf(amount, currency)}
        {refundedAmount > 0 && currency !== null && (
          <div className={styles.soft}>{words.refunded(moneyOf(refundedAmount, currency))}</div>
        )}
      </td>
    </tr>
  );
}

function stateOf({ source, status, amount, refundedAmount }: SoldPackage): keyof typeof TONES {
  if (source === 'given') return 'given';
  return status === 'paid' && refundedAmount > 0 && refundedAmount === amount ? 'refunded' : status;
}
