import type Stripe from 'stripe';
import { expect, it } from 'vitest';
import { toPurchase } from './resources.ts';

it.each([
  ['open', 'unpaid', 'open'],
  // A bank debit that is on its way.
  ['complete', 'unpaid', 'open'],
  ['complete', 'paid', 'paid'],
  ['expired', 'unpaid', 'over'],
])('a purchase that is %s and %s is %s', (status, payment_status, expected) => {
  const session = { id: 'cs_1', status, payment_status, metadata: {} } as unknown as Stripe.Checkout.Session;
  expect(toPurchase(session).status).toBe(expected);
});

it.each([
  ['that was not looked at', 'pi_1', null],
  ['that nobody gave back', { latest_charge: { amount: 2_880, amount_refunded: 0 } }, null],
  [
    'that was given back in part',
    { latest_charge: { amount: 2_880, amount_refunded: 960 } },
    { amount: 960, of: 2_880 },
  ],
])('a payment %s', (_, payment_intent, expected) => {
  const session = {
    id: 'cs_1',
    payment_status: 'paid',
    payment_intent,
  } as unknown as Stripe.Checkout.Session;
  expect(toPurchase(session).refunded).toEqual(expected);
});
