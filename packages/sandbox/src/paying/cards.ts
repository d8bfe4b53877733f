/** Numbers for tests, as Stripe knows them, and what the bank does with each. */
export interface Card {
  number: string;
  label: string;
  brand: string;
  /** Now, on the page. */
  now: 'succeeds' | 'asks' | 'declines';
  /** Charges of later months. */
  later: 'succeed' | 'fail';
}

export const CARDS: readonly Card[] = [
  { number: '4242424242424242', label: 'Pays', brand: 'visa', now: 'succeeds', later: 'succeed' },
  { number: '4000002760003184', label: 'Asks for 3-D Secure', brand: 'visa', now: 'asks', later: 'succeed' },
  { number: '4000000000009995', label: 'Is declined', brand: 'visa', now: 'declines', later: 'fail' },
  {
    number: '4000000000000341',
    label: 'Pays once, fails later',
    brand: 'visa',
    now: 'succeeds',
    later: 'fail',
  },
];

export function cardOf(number: string): Card | undefined {
  const digits = number.replaceAll(/\D/g, '');
  return CARDS.find((card) => card.number === digits);
}
