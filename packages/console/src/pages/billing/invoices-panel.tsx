import { useQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { useApi } from '../../api.ts';
import { StateDot, type Tone } from '../../kit/badge.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { dayOf } from './day.ts';
import { moneyOf } from './money.ts';
import type { Invoice } from './types.ts';

const words = billingWords.invoices;
const TONES = {
  draft: 'neutral',
  open: 'warning',
  paid: 'success',
  void: 'neutral',
} as const satisfies Record<Invoice['status'], Tone>;

/** What was billed, the newest first. */
export function InvoicesPanel() {
  const api = useApi();
  const query = useQuery(api.billing.invoices.queryOptions());
  return (
    <Panel title={words.title}>
      <QueryView query={query} lines={3}>
        {(invoices) =>
          invoices.length === 0 ? (
            <EmptyState icon={ReceiptText} title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.table} aria-label={words.label}>
                <thead>
                  <tr>
                    <th scope="col">{words.number}</th>
                    <th scope="col" className={styles.text}>
                      {words.date}
                    </th>
                    <th scope="col" className={styles.text}>
                      {words.state}
                    </th>
                    <th scope="col">{words.total}</th>
                  </tr>
                </thead>
                <tbody>
                  {invoices.map((invoice) => (
                    <InvoiceRow key={invoice.id} invoice={invoice} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { number, url, status, total, tax, currency, createdAt } = invoice;
  return (
    <tr>
      <th scope="row">
        {url === null ? (
          (number ?? words.unnumbered)
        ) : (
          <a href={url} target="_blank" rel="noreferrer" aria-label={words.open(number ?? '')}>
            {number}
          </a>
        )}
      </th>
      <td className={styles.text}>{dayOf(createdAt)}</td>
      <td className={styles.text}>
        <StateDot tone={TONES[status]}>{words.states[status]}</StateDot>
      </td>
      <td>
        {moneyOf(total, currency)}
        {tax === 0 ? null : <div className={styles.soft}>{words.tax(moneyOf(tax, currency))}</div>}
      </td>
    </tr>
  );
}
