import { find, type StripeAccount } from '../account.ts';
import { cancel } from '../billing.ts';
import { type Form, formOf, metadataOf, textOf } from '../form.ts';
import type { Customer } from '../objects.ts';
import { type ApiRoute, page } from './resource.ts';

export const customers: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/customers$/,
    answer: ({ account, form }) => {
      const customer = newCustomer(account);
      change(customer, form);
      account.emit('customer.created', customer);
      return customer;
    },
  },
  {
    method: 'GET',
    path: /^\/customers\/(cus_\w+)$/,
    answer: ({ account, parameters }) => find(account.customers, 'customer', parameters[0] ?? ''),
  },
  {
    method: 'POST',
    path: /^\/customers\/(cus_\w+)$/,
    answer: ({ account, form, parameters }) => {
      const customer = find(account.customers, 'customer', parameters[0] ?? '');
      change(customer, form);
      account.emit('customer.updated', customer);
      return customer;
    },
  },
  {
    method: 'DELETE',
    path: /^\/customers\/(cus_\w+)$/,
    answer: ({ account, parameters }) => {
      const customer = find(account.customers, 'customer', parameters[0] ?? '');
      for (const subscription of account.subscriptions.values()) {
        if (subscription.customer === customer.id && subscription.status !== 'canceled')
          cancel(account, subscription);
      }
      account.customers.delete(customer.id);
      account.emit('customer.deleted', customer);
      return { id: customer.id, object: 'customer', deleted: true };
    },
  },
  {
    method: 'GET',
    path: /^\/payment_methods\/(pm_\w+)$/,
    answer: ({ account, parameters }) => find(account.paymentMethods, 'payment_method', parameters[0] ?? ''),
  },
  {
    method: 'GET',
    path: /^\/customers\/(cus_\w+)\/payment_methods$/,
    answer: ({ account, form, parameters }) =>
      page(form, '/v1/payment_methods', methodsOf(account, parameters[0] ?? '')),
  },
];

/** Nobody yet: name, address and card come later. */
export function newCustomer(account: StripeAccount): Customer {
  const customer: Customer = {
    ...account.stored('customer', 'cus'),
    name: null,
    email: null,
    metadata: {},
    invoice_settings: { default_payment_method: null },
    address: null,
    tax_ids: { object: 'list', data: [] },
  };
  account.customers.set(customer.id, customer);
  return customer;
}

function change(customer: Customer, form: Form): void {
  customer.name = textOf(form, 'name') ?? customer.name;
  customer.email = textOf(form, 'email') ?? customer.email;
  Object.assign(customer.metadata, metadataOf(form));
  const method = textOf(formOf(form, 'invoice_settings'), 'default_payment_method');
  if (method !== undefined) customer.invoice_settings.default_payment_method = method;
}

function methodsOf(account: StripeAccount, customer: string) {
  return [...account.paymentMethods.values()].filter((method) => method.customer === customer).reverse();
}
