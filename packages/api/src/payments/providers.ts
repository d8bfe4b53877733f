import type { Payments } from './payments.ts';

/** The currency that Razorpay takes in every account. */
const RUPEES = 'inr';

/** Who takes payments here: one provider, or one for rupees and one for the rest. */
export class PaymentProviders {
  readonly all: readonly [Payments, ...Payments[]];

  constructor(all: readonly [Payments, ...Payments[]]) {
    this.all = all;
  }

  /** Who takes a currency: for rupees Razorpay where it is there. Nobody where only Razorpay is and it is another. */
  taking(currency: string): Payments | null {
    const provider = (name: Payments['name']) => this.named(name);
    return currency === RUPEES ? (provider('razorpay') ?? provider('stripe')) : provider('stripe');
  }

  /** @param name As it is kept with what it was asked for; it may be set up no more. */
  named(name: string | null): Payments | null {
    return this.all.find((each) => each.name === name) ?? null;
  }
}
