import { find } from '../account.ts';
import { invalid } from '../errors.ts';
import { numberOf, textOf } from '../form.ts';
import type { Refund } from '../objects.ts';
import type { ApiRoute } from './resource.ts';

/** What was paid at a checkout is given back, all of it or a part. */
export const refunds: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/refunds$/,
    answer: ({ account, form }) => {
      const charge = find(account.charges, 'payment_intent', textOf(form, 'payment_intent') ?? '');
      const left = charge.amount - charge.amount_refunded;
      const amount = numberOf(form, 'amount') ?? left;
      if (left === 0) throw invalid('payment_intent', 'The charge has already been refunded.');
      if (amount <= 0 || amount > left)
        throw invalid('amount', 'The amount is more than is left of the charge.');
      charge.amount_refunded += amount;
      charge.refunded = charge.amount_refunded === charge.amount;
      account.emit('charge.refunded', charge);
      const refund: Refund = {
        ...account.stored('refund', 're'),
        amount,
        currency: charge.currency,
        charge: charge.id,
        payment_intent: charge.payment_intent,
        status: 'succeeded',
      };
      return refund;
    },
  },
];
