import type { PackageBalance } from '@vivavoce/sdk/packages';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { Offers } from './offers.tsx';
import type { PackagesState } from './store.ts';
import type { PackagesWords } from './words/strings.ts';

export interface BalanceProps {
  state: PackagesState;
  balance: PackageBalance;
  words: PackagesWords;
  onBuy(places: number): void;
  onLook(): void;
  onStart(): void;
}

/** What is left, the start, and what can be bought. */
export function Balance({ state, balance, words, onBuy, onLook, onStart }: BalanceProps) {
  const { left, offers } = balance;
  const [isBuying, setIsBuying] = useState(false);
  const { news } = state;
  const isShopping = left === 0 ? news !== 'waiting' : isBuying;
  return (
    <>
      <ScreenHeading>{words.say('title')}</ScreenHeading>
      <div role="status" className="vv-packages-said">
        {news === 'paid' && <p className="vv-packages-news">{words.say('paid')}</p>}
        {news === 'waiting' && <p className="vv-packages-news">{words.say('waiting')}</p>}
        {news === 'left' && <p className="vv-packages-news">{words.say('back')}</p>}
        <p className="vv-packages-left">
          {left > 0 ? words.say('left', { count: left }) : news === 'waiting' ? '' : words.say('none')}
        </p>
      </div>
      {left > 0 && <p className="vv-soft">{words.say('takes')}</p>}
      <div className="vv-acts">
        {left > 0 && (
          <Button look="primary" onClick={onStart}>
            {words.say('start')}
          </Button>
        )}
        {news === 'waiting' && <Button onClick={onLook}>{words.say('again')}</Button>}
        {left > 0 && !isBuying && (
          <Button look="quiet" onClick={() => setIsBuying(true)}>
            {words.say('more')}
          </Button>
        )}
      </div>
      {isShopping && <Offers offers={offers} buying={state.buying} words={words} onBuy={onBuy} />}
    </>
  );
}
