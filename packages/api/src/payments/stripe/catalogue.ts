import Stripe from 'stripe';
import { once } from '../once.ts';
import type { PricedPlan, PricedUsage } from '../payments.ts';

/** Ids of a plan's prices. */
export interface PlanPrices {
  fixed: string;
  /** By meter. */
  usage: Map<string, string>;
}

/** Prefix of what is ours in an account that others may use as well. */
const OURS = 'vivavoce';

/**
 * Products, prices and meters of the plans. What is not there is made on first use under names that say what it is, so two
 * processes that make it at once make one, and an amount is never changed under a customer.
 */
export class StripeCatalogue {
  readonly #stripe: Stripe;
  readonly #plans = new Map<string, Promise<PlanPrices>>();
  readonly #meters = new Map<string, Promise<string>>();
  readonly #meterOfPrice = new Map<string, string | null>();

  constructor(stripe: Stripe) {
    this.#stripe = stripe;
  }

  pricesOf(plan: PricedPlan): Promise<PlanPrices> {
    return once(this.#plans, plan.key, () => this.#makePlan(plan));
  }

  meterOf(meter: string, name: string): Promise<string> {
    return once(this.#meters, meter, async () => {
      const event_name = eventNameOf(meter);
      for await (const known of this.#stripe.billing.meters.list({ limit: 100 })) {
        if (known.event_name === event_name) return known.id;
      }
      const made = await this.#stripe.billing.meters.create(
        {
          display_name: name,
          event_name,
          default_aggregation: { formula: 'sum' },
          customer_mapping: { event_payload_key: 'stripe_customer_id', type: 'by_id' },
          value_settings: { event_payload_key: 'value' },
        },
        { idempotencyKey: event_name },
      );
      return made.id;
    });
  }

  /** The meter of each price; null for a fixed amount. An invoice's line tells its price, and no more. */
  async metersOfPrices(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    for (const id of new Set(ids)) {
      if (this.#meterOfPrice.has(id)) continue;
      const { metadata } = await this.#stripe.prices.retrieve(id);
      this.#meterOfPrice.set(id, metadata.meter ?? null);
    }
    return this.#meterOfPrice;
  }

  async #makePlan(plan: PricedPlan): Promise<PlanPrices> {
    const keys = [fixedKeyOf(plan.key), ...plan.usage.map(({ meter }) => usageKeyOf(plan.key, meter))];
    const { data } = await this.#stripe.prices.list({ lookup_keys: keys, limit: 100 });
    const known = new Map(data.map((price) => [price.lookup_key, price.id]));
    const fixed = known.get(fixedKeyOf(plan.key)) ?? (await this.#makeFixed(plan));
    const usage = new Map<string, string>();
    for (const priced of plan.usage) {
      const id = known.get(usageKeyOf(plan.key, priced.meter)) ?? (await this.#makeUsage(plan, priced));
      usage.set(priced.meter, id);
    }
    return { fixed, usage };
  }

  async #makeFixed(plan: PricedPlan): Promise<string> {
    const lookup_key = fixedKeyOf(plan.key);
    const product = await this.#stripe.products.create(
      { name: plan.name, metadata: { key: lookup_key } },
      { idempotencyKey: `product-${lookup_key}` },
    );
    const price = await this.#stripe.prices.create(
      {
        product: product.id,
        currency: plan.currency,
        tax_behavior: 'exclusive',
        unit_amount: plan.monthlyAmount,
        recurring: { interval: 'month' },
        lookup_key,
        metadata: { plan: plan.key },
      },
      { idempotencyKey: `price-${lookup_key}` },
    );
    return price.id;
  }

  async #makeUsage(plan: PricedPlan, priced: PricedUsage): Promise<string> {
    const lookup_key = usageKeyOf(plan.key, priced.meter);
    const meter = await this.meterOf(priced.meter, priced.name);
    const product = await this.#stripe.products.create(
      { name: priced.name, metadata: { key: lookup_key } },
      { idempotencyKey: `product-${lookup_key}` },
    );
    const beyond = { up_to: 'inf' as const, unit_amount_decimal: decimalOf(priced.unitMicros) };
    const price = await this.#stripe.prices.create(
      {
        product: product.id,
        currency: plan.currency,
        tax_behavior: 'exclusive',
        billing_scheme: 'tiered',
        tiers_mode: 'graduated',
        tiers:
          priced.included > 0
            ? [{ up_to: priced.included, unit_amount_decimal: decimalOf(0) }, beyond]
            : [beyond],
        recurring: { interval: 'month', usage_type: 'metered', meter },
        lookup_key,
        metadata: { plan: plan.key, meter: priced.meter },
      },
      { idempotencyKey: `price-${lookup_key}` },
    );
    return price.id;
  }
}

export function eventNameOf(meter: string): string {
  return `${OURS}_${meter}`;
}

function fixedKeyOf(planKey: string): string {
  return `${OURS}_${planKey}`;
}

function usageKeyOf(planKey: string, meter: string): string {
  return `${OURS}_${planKey}_${meter}`;
}

/** Millionths as Stripe's decimal. */
function decimalOf(micros: number) {
  const text = String(micros).padStart(7, '0');
  return Stripe.Decimal.from(`${text.slice(0, -6)}.${text.slice(-6)}`);
}
