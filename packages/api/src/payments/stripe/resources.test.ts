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
