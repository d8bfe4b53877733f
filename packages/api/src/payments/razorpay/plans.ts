import type Razorpay from 'razorpay';
import { once } from '../once.ts';
import type { PricedPlan } from '../payments.ts';
import { asked } from './client.ts';

const AT_ONCE = 100;
/** So many pages of plans are looked through; an account that has more gets one more of ours. */
const MAX_PAGES = 5;

/**
 * Plans as Razorpay has them: made on first use, and found again by the key in their notes. Two processes that make one at once make
 * two with the same figures, which harms nobody.
 */
export class RazorpayPlans {
  readonly #razorpay: Razorpay;
  readonly #ids = new Map<string, Promise<string>>();
  readonly #keys = new Map<string, Promise<string>>();

  constructor(razorpay: Razorpay) {
    this.#razorpay = razorpay;
  }

  idOf(plan: PricedPlan): Promise<string> {
    return once(this.#ids, plan.key, async () => (await this.#find(plan.key)) ?? this.#make(plan));
  }

  /** The key of a plan that is not ours is empty. */
  keyOf(id: string): Promise<string> {
    return once(this.#keys, id, async () => {
      const { notes } = await asked(this.#razorpay.plans.fetch(id));
      return String(notes?.plan ?? '');
    });
  }

  async #find(key: string): Promise<string | undefined> {
    for (let page = 0; page < MAX_PAGES; page++) {
      const { items } = await asked(this.#razorpay.plans.all({ count: AT_ONCE, skip: page * AT_ONCE }));
      const found = items.find(({ notes }) => notes?.plan === key);
      if (found) return found.id;
      if (items.length < AT_ONCE) return undefined;
    }
    return undefined;
  }

  async #make({ key, name, currency, monthlyAmount }: PricedPlan): Promise<string> {
    const { id } = await asked(
      this.#razorpay.plans.create({
        period: 'monthly',
        interval: 1,
        item: { name, amount: monthlyAmount, currency: currency.toUpperCase() },
        notes: { plan: key },
      }),
    );
    return id;
  }
}
