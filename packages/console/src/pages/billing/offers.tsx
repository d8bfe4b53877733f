import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { problemOf, useApi } from '../../api.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { billingWords } from '../../words/billing.ts';
import styles from './billing.module.css';
import { ChangePlanDialog } from './change-plan-dialog.tsx';
import { moneyOf } from './money.ts';
import type { Billing, Currency, Offer } from './types.ts';

const words = billingWords.offers;
const COUNT = new Intl.NumberFormat();

/** The plans to choose from: the first on the payment page, another at once. */
export function Offers({ billing, mayChange }: { billing: Billing; mayChange: boolean }) {
  const api = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [currency, setCurrency] = useState<Currency>(billing.currency);
  const [asked, setAsked] = useState<Offer>();
  const choose = useMutation(api.billing.choosePlan.mutationOptions());
  const pays = billing.plan !== 'free';
  const go = async (offer: Offer, quotedAt?: string) => {
    const { url } = await choose.mutateAsync({ plan: offer.plan, currency, quotedAt });
    if (url !== null) {
      window.location.assign(url);
      return;
    }
    await queries.invalidateQueries({ queryKey: api.billing.pathKey() });
    toast({ text: words.changed });
  };
  const failure =
    choose.error && !asked ? (problemOf(choose.error)?.detail ?? choose.error.message) : undefined;
  return (
    <Panel
      title={words.title}
      actions={
        !pays && (
          <label htmlFor={id} className={styles.currency}>
            {words.currency}
            <select id={id} value={currency} onChange={({ target }) => setCurrency(target.value as Currency)}>
              {Object.keys(billing.terms).map((code) => (
                <option key={code} value={code}>
                  {code.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      <ul className={styles.offers}>
        {billing.offers.map((offer) => (
          <li key={offer.plan} className={styles.offer}>
            <h3>{offer.name}</h3>
            <OfferWords
              offer={offer}
              currency={currency}
              beyond={billing.terms[currency]?.beyond !== false}
            />
            {billing.plan === offer.plan ? (
              <Badge tone="accent">{words.current}</Badge>
            ) : (
              mayChange &&
              (!pays || billing.changesPlan) && (
                <Button
                  look={pays ? 'secondary' : 'primary'}
                  isPending={choose.isPending && choose.variables?.plan === offer.plan}
                  onPress={() => (pays ? setAsked(offer) : void go(offer).catch(() => undefined))}
                >
                  {pays ? words.change(offer.name) : words.choose(offer.name)}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {pays && !billing.changesPlan && <p className={styles.soft}>{words.endsFirst}</p>}
      {failure && (
        <p role="alert" className={styles.bad}>
          {failure}
        </p>
      )}
      {asked && (
        <ChangePlanDialog
          offer={asked}
          onClose={() => setAsked(undefined)}
          onConfirm={(quotedAt) => go(asked, quotedAt)}
        />
      )}
    </Panel>
  );
}

interface OfferWordsProps {
  offer: Offer;
  currency: Currency;
  /** Usage beyond the plan can be charged. */
  beyond: boolean;
}

function OfferWords({ offer, currency, beyond }: OfferWordsProps) {
  const { month, minute, resume } = offer.prices[currency];
  return (
    <>
      <p className={styles.price}>{words.perMonth(moneyOf(month, currency))}</p>
      <p>{words.includes(COUNT.format(offer.includedMinutes), COUNT.format(offer.includedResumes))}</p>
      <p className={styles.soft}>
        {beyond ? words.beyond(moneyOf(minute, currency), moneyOf(resume, currency)) : words.only}
      </p>
    </>
  );
}
