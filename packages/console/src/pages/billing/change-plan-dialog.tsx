import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { cardName } from './card.ts';
import { moneyOf } from './money.ts';
import type { Offer, PlanQuote } from './types.ts';

const words = billingWords.change;

interface ChangePlanDialogProps {
  offer: Offer;
  onClose: () => void;
  /** @param quotedAt Of the amount that was read and agreed to. */
  onConfirm: (quotedAt: string | undefined) => Promise<unknown>;
}

/** Asks before another plan is paid: how much now, with which card, and how much a month from then on. */
export function ChangePlanDialog({ offer, onClose, onConfirm }: ChangePlanDialogProps) {
  const api = useApi();
  // An amount changes by the minute: none is kept for the next time, and none changes under a finger.
  const quote = useQuery({
    ...api.billing.quote.queryOptions({ plan: offer.plan }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const due = quote.data?.dueNow ?? 0;
  return (
    <ConfirmDialog
      title={words.ask(offer.name)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      action={quote.data && due > 0 ? words.pay(moneyOf(due, quote.data.currency)) : words.change(offer.name)}
      look="primary"
      isWaiting={quote.data === undefined}
      onConfirm={() => onConfirm(quote.data?.quotedAt)}
    >
      <QueryView query={quote} lines={3}>
        {(data) => <QuoteWords quote={data} />}
      </QueryView>
    </ConfirmDialog>
  );
}

function QuoteWords({ quote }: { quote: PlanQuote }) {
  const { dueNow, credit, monthlyAmount, currency, card } = quote;
  return (
    <>
      <dl className={styles.quote}>
        <dt>{words.now}</dt>
        <dd>{moneyOf(dueNow, currency)}</dd>
        {dueNow > 0 && card && (
          <>
            <dt>{words.with}</dt>
            <dd>{cardName(card)}</dd>
          </>
        )}
        {credit > 0 && (
          <>
            <dt>{words.credit}</dt>
            <dd>{moneyOf(credit, currency)}</dd>
          </>
        )}
        <dt>{words.later}</dt>
        <dd>{words.month(moneyOf(monthlyAmount, currency))}</dd>
      </dl>
      <p className={styles.soft}>{credit > 0 ? words.credited : words.prorated}</p>
    </>
  );
}
