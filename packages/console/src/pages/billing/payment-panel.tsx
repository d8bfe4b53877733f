import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { cardName } from './card.ts';
import { dayOf } from './day.ts';
import type { Billing } from './types.ts';

const words = billingWords.payment;

/** The card that is charged, and the end of the plan. */
export function PaymentPanel({ billing, mayChange }: { billing: Billing; mayChange: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const portal = useMutation(
    api.billing.portal.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError: (error) => toast({ text: error.message, tone: 'danger' }),
    }),
  );
  const setEnding = useMutation(
    api.billing.setEnding.mutationOptions({
      onSuccess: async (_, { ending }) => {
        await queries.invalidateQueries({ queryKey: api.billing.pathKey() });
        toast({ text: ending ? words.ended : words.kept });
      },
    }),
  );
  const { card, ending, period, plan, planName } = billing;
  const end = dayOf(period.end);
  return (
    <Panel title={words.title}>
      <p>{card !== null ? cardName(card) : plan === 'free' ? words.none : words.elsewhere}</p>
      <p className={styles.soft}>
        {plan === 'free'
          ? billingWords.plan.starts(end)
          : ending
            ? billingWords.plan.ends(end)
            : billingWords.plan.renews(end)}
      </p>
      {mayChange && (
        <div className={styles.acts}>
          {billing.portal && (
            <Button isPending={portal.isPending} onPress={() => portal.mutate()}>
              {words.portal}
            </Button>
          )}
          {plan !== 'free' &&
            (ending ? (
              billing.keepsPlan && (
                <Button isPending={setEnding.isPending} onPress={() => setEnding.mutate({ ending: false })}>
                  {words.keep}
                </Button>
              )
            ) : (
              <Button look="quiet" onPress={() => setIsAsked(true)}>
                {words.end}
              </Button>
            ))}
        </div>
      )}
      <ConfirmDialog
        title={words.ask(planName)}
        isOpen={isAsked}
        onOpenChange={setIsAsked}
        action={words.end}
        onConfirm={() => setEnding.mutateAsync({ ending: true })}
      >
        <p>{words.endsOn(end)}</p>
        {!billing.keepsPlan && <p>{words.final}</p>}
      </ConfirmDialog>
    </Panel>
  );
}
