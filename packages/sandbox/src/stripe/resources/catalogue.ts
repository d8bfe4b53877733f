import { find, type StripeAccount } from '../account.ts';
import { invalid } from '../errors.ts';
import { type Form, formOf, listOf, metadataOf, numberOf, textOf, textsOf } from '../form.ts';
import type { Meter, Price, Product, Tier } from '../objects.ts';
import { type ApiRoute, page } from './resource.ts';

/** Products, prices and meters. */
export const catalogue: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/products$/,
    answer: ({ account, form }) => {
      const id = textOf(form, 'id');
      if (id !== undefined && account.products.has(id)) throw invalid('id', `Product already exists: ${id}`);
      const stored = account.stored('product', 'prod');
      const product: Product = {
        ...stored,
        id: id ?? stored.id,
        name: textOf(form, 'name') ?? '',
        active: true,
        metadata: metadataOf(form),
      };
      account.products.set(product.id, product);
      return product;
    },
  },
  {
    method: 'GET',
    path: /^\/products\/(\w+)$/,
    answer: ({ account, parameters }) => find(account.products, 'product', parameters[0] ?? ''),
  },
  {
    method: 'POST',
    path: /^\/prices$/,
    answer: ({ account, form }) => {
      const price = newPrice(account, form);
      account.prices.set(price.id, price);
      return untiered(price);
    },
  },
  {
    method: 'GET',
    path: /^\/prices$/,
    answer: ({ account, form }) => {
      const keys = textsOf(form, 'lookup_keys');
      const found = [...account.prices.values()]
        .reverse()
        .filter(({ lookup_key }) => keys.length === 0 || (lookup_key !== null && keys.includes(lookup_key)));
      return page(form, '/v1/prices', found.map(untiered));
    },
  },
  {
    method: 'GET',
    path: /^\/prices\/(price_\w+)$/,
    answer: ({ account, parameters }) => untiered(find(account.prices, 'price', parameters[0] ?? '')),
  },
  {
    method: 'POST',
    path: /^\/billing\/meters$/,
    answer: ({ account, form }) => {
      const meter: Meter = {
        ...account.stored('billing.meter', 'mtr'),
        display_name: textOf(form, 'display_name') ?? '',
        event_name: textOf(form, 'event_name') ?? '',
        status: 'active',
        customer_mapping: { event_payload_key: 'stripe_customer_id', type: 'by_id' },
        default_aggregation: { formula: 'sum' },
        value_settings: { event_payload_key: 'value' },
      };
      if ([...account.meters.values()].some(({ event_name }) => event_name === meter.event_name)) {
        throw invalid('event_name', `There is already an active meter with event_name '${meter.event_name}'`);
      }
      account.meters.set(meter.id, meter);
      return meter;
    },
  },
  {
    method: 'GET',
    path: /^\/billing\/meters$/,
    answer: ({ account, form }) => page(form, '/v1/billing/meters', [...account.meters.values()].reverse()),
  },
];

export function newPrice(account: StripeAccount, form: Form): Price {
  const recurring = formOf(form, 'recurring');
  const interval = textOf(recurring, 'interval');
  const lookupKey = textOf(form, 'lookup_key') ?? null;
  if (lookupKey !== null && [...account.prices.values()].some(({ lookup_key }) => lookup_key === lookupKey)) {
    throw invalid('lookup_key', `A price (\`${lookupKey}\`) already uses that lookup key.`);
  }
  const tiers = listOf(form, 'tiers').map(tierOf);
  const unit = textOf(form, 'unit_amount_decimal') ?? textOf(form, 'unit_amount');
  return {
    ...account.stored('price', 'price'),
    active: true,
    product: textOf(form, 'product') ?? '',
    currency: textOf(form, 'currency') ?? 'usd',
    lookup_key: lookupKey,
    type: interval === undefined ? 'one_time' : 'recurring',
    billing_scheme: tiers.length > 0 ? 'tiered' : 'per_unit',
    tiers_mode: tiers.length > 0 ? 'graduated' : null,
    unit_amount: numberOf(form, 'unit_amount') ?? null,
    unit_amount_decimal: unit ?? null,
    recurring:
      interval === undefined
        ? null
        : {
            interval,
            interval_count: 1,
            usage_type: textOf(recurring, 'usage_type') ?? 'licensed',
            meter: textOf(recurring, 'meter') ?? null,
          },
    metadata: metadataOf(form),
    ...(tiers.length > 0 ? { tiers } : {}),
  };
}

function tierOf(form: Form): Tier {
  const upTo = textOf(form, 'up_to');
  const unit = textOf(form, 'unit_amount_decimal') ?? textOf(form, 'unit_amount') ?? '0';
  return {
    up_to: upTo === undefined || upTo === 'inf' ? null : Number(upTo),
    unit_amount_decimal: unit,
    unit_amount: Number.isInteger(Number(unit)) ? Number(unit) : null,
    flat_amount: numberOf(form, 'flat_amount') ?? null,
    flat_amount_decimal: textOf(form, 'flat_amount') ?? null,
  };
}

/** Stripe tells tiers only where they are asked for. */
function untiered({ tiers: _, ...price }: Price): Price {
  return price;
}
