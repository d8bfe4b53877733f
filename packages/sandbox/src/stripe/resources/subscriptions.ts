import { find, type StripeAccount } from '../account.ts';
import {
  cancel,
  changePrices,
  hasGoodCard,
  type PriceChange,
  periodOf,
  previewChange,
  previewInvoice,
} from '../billing.ts';
import { invalid, StripeRefusal } from '../errors.ts';
import { type Form, formOf, listOf, metadataOf, numberOf, textOf } from '../form.ts';
import type { Subscription } from '../objects.ts';
import { type ApiRoute, page } from './resource.ts';

/** Subscriptions and their invoices. */
export const subscriptions: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: /^\/subscriptions$/,
    answer: ({ account, form }) => {
      const customer = textOf(form, 'customer');
      const status = textOf(form, 'status');
      const found = [...account.subscriptions.values()]
        .reverse()
        .filter((each) => customer === undefined || each.customer === customer)
        .filter((each) => status === 'all' || (status ? each.status === status : each.status !== 'canceled'));
      return page(form, '/v1/subscriptions', found);
    },
  },
  {
    method: 'GET',
    path: /^\/subscriptions\/(sub_\w+)$/,
    answer: ({ account, parameters }) => find(account.subscriptions, 'subscription', parameters[0] ?? ''),
  },
  {
    method: 'POST',
    path: /^\/subscriptions\/(sub_\w+)$/,
    answer: ({ account, form, parameters }) => {
      const subscription = find(account.subscriptions, 'subscription', parameters[0] ?? '');
      Object.assign(subscription.metadata, metadataOf(form));
      const ending = textOf(form, 'cancel_at_period_end');
      if (ending !== undefined) {
        subscription.cancel_at_period_end = ending === 'true';
        subscription.canceled_at = ending === 'true' ? account.now() : null;
      }
      const change = changeOf(account, subscription, form);
      const { changes } = change;
      const mustPay = textOf(form, 'payment_behavior') === 'error_if_incomplete';
      if (changes.length > 0 && mustPay && !hasGoodCard(account, subscription, subscription.customer)) {
        throw new StripeRefusal(402, 'Your card was declined.', {
          type: 'card_error',
          code: 'card_declined',
        });
      }
      if (changes.length > 0) changePrices(account, subscription, change);
      else account.emit('customer.subscription.updated', subscription);
      return subscription;
    },
  },
  {
    method: 'DELETE',
    path: /^\/subscriptions\/(sub_\w+)$/,
    answer: ({ account, parameters }) => {
      const subscription = find(account.subscriptions, 'subscription', parameters[0] ?? '');
      cancel(account, subscription);
      return subscription;
    },
  },
  {
    method: 'GET',
    path: /^\/invoices$/,
    answer: ({ account, form }) => {
      const customer = textOf(form, 'customer');
      const status = textOf(form, 'status');
      const of = textOf(form, 'subscription');
      const found = [...account.invoices.values()]
        .reverse()
        .filter((invoice) => customer === undefined || invoice.customer === customer)
        .filter((invoice) => status === undefined || invoice.status === status)
        .filter(({ parent }) => of === undefined || parent.subscription_details.subscription === of);
      return page(form, '/v1/invoices', found);
    },
  },
  {
    method: 'GET',
    path: /^\/invoices\/(in_\w+)$/,
    answer: ({ account, parameters }) => find(account.invoices, 'invoice', parameters[0] ?? ''),
  },
  {
    method: 'POST',
    path: /^\/invoices\/create_preview$/,
    answer: ({ account, form }) => {
      const subscription = find(account.subscriptions, 'subscription', textOf(form, 'subscription') ?? '');
      const details = formOf(form, 'subscription_details');
      const change = changeOf(account, subscription, details);
      if (change.changes.length === 0) return previewInvoice(account, subscription);
      if (textOf(details, 'proration_behavior') !== 'always_invoice') {
        throw invalid('subscription_details[proration_behavior]', 'This stand-in previews `always_invoice`.');
      }
      return previewChange(account, subscription, change);
    },
  },
];

/** Which prices a request asks for, and from when on they count. */
function changeOf(
  account: StripeAccount,
  subscription: Subscription,
  form: Form,
): { changes: PriceChange[]; at: number } {
  const changes = listOf(form, 'items').map((item) => {
    const price = textOf(item, 'price');
    return {
      item: textOf(item, 'id'),
      price: price === undefined ? undefined : find(account.prices, 'price', price),
      deleted: textOf(item, 'deleted') === 'true',
    };
  });
  const at = numberOf(form, 'proration_date') ?? account.now();
  const { start, end } = periodOf(subscription);
  if (at < start || at > end) {
    throw invalid('proration_date', 'The proration date must be within the current period.');
  }
  return { changes, at };
}
