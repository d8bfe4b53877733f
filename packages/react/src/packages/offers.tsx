import type { PackageOffer } from '@vivavoce/sdk/packages';
import { useId } from 'react';
import { Button } from '../parts/button.tsx';
import { priceOf } from './price.ts';
import type { PackagesWords } from './words/strings.ts';

export interface OffersProps {
  offers: readonly PackageOffer[];
  /** The size whose payment page opens. */
  buying: number | null;
  words: PackagesWords;
  onBuy(places: number): void;
}

/** Sizes, what each costs, and what an interview of it costs. */
export function Offers({ offers, buying, words, onBuy }: OffersProps) {
  const id = useId();
  const { locale } = words;
  return (
    <div className="vv-packages-shop">
      <h3 id={id} className="vv-subtitle">
        {words.say('offers')}
      </h3>
      <ul className="vv-packages-offers" aria-labelledby={id}>
        {offers.map(({ places, amount, currency }) => {
          const price = priceOf(amount, { currency, locale });
          const each = priceOf(Math.round(amount / places), { currency, locale });
          return (
            <li key={places} className="vv-packages-offer">
              <span>
                <strong>{words.say('offer', { count: places })}</strong>
                {places > 1 && <span className="vv-soft">{words.say('each', { price: each })}</span>}
              </span>
              <Button busy={buying === places} onClick={() => onBuy(places)}>
                {words.say('buy', { count: places, price })}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="vv-soft" role="status">
        {words.say(buying === null ? 'pays' : 'opening')}
      </p>
    </div>
  );
}
