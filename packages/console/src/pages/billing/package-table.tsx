import { Link } from '@tanstack/react-router';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import type { CsvColumns } from '../../kit/csv.ts';
import { RelativeTime } from '../../kit/relative-time.tsx';
import type { Column } from '../../kit/table/data-table.tsx';
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

/** Ids of those that sort are the API's names of an order. */
export const COLUMNS: readonly Column<SoldPackage>[] = [
  { id: 'candidate', header: words.candidate, cell: (item) => <Candidate item={item} /> },
  {
    id: 'state',
    header: billingWords.invoices.state,
    cell: (item) => <StateDot tone={TONES[stateOf(item)]}>{words.states[stateOf(item)]}</StateDot>,
  },
  {
    id: 'created',
    sortable: true,
    header: words.when,
    hideOnPhone: true,
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
  {
    id: 'places',
    sortable: true,
    header: words.places,
    align: 'end',
    hideOnPhone: true,
    cell: ({ places }) => COUNT.format(places),
  },
  { id: 'left', header: words.left, align: 'end', cell: ({ left }) => COUNT.format(left) },
  { id: 'paid', header: words.paid, align: 'end', hideOnPhone: true, cell: (item) => <Paid item={item} /> },
];

export const FILE: CsvColumns<SoldPackage> = {
  id: ({ id }) => id,
  candidate_id: ({ candidateId }) => candidateId,
  candidate: ({ candidateName }) => candidateName,
  state: stateOf,
  places: ({ places }) => places,
  left: ({ left }) => left,
  amount: ({ amount }) => amount,
  refunded_amount: ({ refundedAmount }) => refundedAmount,
  currency: ({ currency }) => currency,
  created_at: ({ createdAt }) => createdAt,
};

function Candidate({ item: { candidateId, candidateName } }: { item: SoldPackage }) {
  const path = usePath();
  const tenant = useTenant();
  const name = candidateName ?? words.unnamed;
  return tenant.may('candidates:read') ? <Link to={path(`candidates/${candidateId}`)}>{name}</Link> : name;
}

function Paid({ item: { amount, refundedAmount, currency, status } }: { item: SoldPackage }) {
  if (amount === null || currency === null || status !== 'paid') return '–';
  return (
    <>
      {moneyOf(amount, currency)}
      {refundedAmount > 0 && (
        <div className={styles.soft}>{words.refunded(moneyOf(refundedAmount, currency))}</div>
      )}
    </>
  );
}

function stateOf({ source, status, amount, refundedAmount }: SoldPackage): keyof typeof TONES {
  if (source === 'given') return 'given';
  return status === 'paid' && refundedAmount > 0 && refundedAmount === amount ? 'refunded' : status;
}
