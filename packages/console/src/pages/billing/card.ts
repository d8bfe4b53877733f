import { billingWords } from '../../words/billing.ts';

/** `visa`, `4242` → `Visa ending in 4242`. */
export function cardName({ brand, last4 }: { brand: string; last4: string }): string {
  return billingWords.payment.card(brand.charAt(0).toUpperCase() + brand.slice(1), last4);
}
