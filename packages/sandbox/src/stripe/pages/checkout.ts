import { CARDS, type Card, cardOf } from '../../paying/cards.ts';
import { escapeHtml, moneyOf, sendAway } from '../../paying/page.ts';
import { readBody } from '../../server/http.ts';
import type { RoutedRequest } from '../../server/stand-in.ts';
import { find, type StripeAccount } from '../account.ts';
import type { StripeAccounts } from '../accounts.ts';
import { subscribe } from '../billing.ts';
import { parseForm, textOf } from '../form.ts';
import type { CheckoutSession, Customer, PaymentMethod } from '../objects.ts';
import { expire } from '../resources/checkout.ts';
import { newCustomer } from '../resources/customers.ts';
import { taxOn } from '../tax.ts';
import {
  type Address,
  addressFields,
  addressOf,
  hiddenAddress,
  keepAddress,
  readAddress,
} from './address.ts';
import { sendPage } from './page.ts';

const BODY_LIMIT_BYTES = 20_000;

interface Open {
  account: StripeAccount;
  session: CheckoutSession;
}

/** `GET`: what is bought, and the cards to choose from. */
export async function checkoutPage(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const open = openOf(routed, accounts);
  if (open) sendPage(routed.response, 'Pay', formOf(open));
  else gone(routed);
}

/** `POST`: pays, is declined, asks the bank, or leaves. */
export async function checkoutPay(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const { request, response } = routed;
  const form = parseForm(await readBody(request, BODY_LIMIT_BYTES));
  const open = openOf(routed, accounts);
  if (!open) {
    gone(routed);
    return;
  }
  const { account, session } = open;
  const card = cardOf(textOf(form, 'number') ?? '');
  const address = readAddress(form);
  const bank = textOf(form, 'bank');
  if (!card) {
    sendPage(response, 'Pay', formOf(open, 'Choose a card.'), 402);
  } else if (card.now === 'declines') {
    sendPage(response, 'Pay', formOf(open, 'Your card was declined. Nothing was charged.'), 402);
  } else if (card.now === 'asks' && bank === undefined) {
    sendPage(response, '3-D Secure', bankForm(card, address));
  } else if (bank === 'refuse') {
    sendPage(
      response,
      'Pay',
      formOf(open, 'Your bank did not confirm the payment. Nothing was charged.'),
      402,
    );
  } else {
    complete(account, session, { card, address });
    sendAway(response, session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id));
  }
}

function complete(
  account: StripeAccount,
  session: CheckoutSession,
  { card, address }: { card: Card; address: Address },
): void {
  const bought = account.bought.get(session.id);
  const customer = customerOf(account, session);
  if (session.automatic_tax.enabled) keepAddress(account, customer, address);
  const method = attach(account, customer.id, card);
  session.status = 'complete';
  session.payment_status = 'paid';
  session.customer = customer.id;
  session.total_details.amount_tax = session.automatic_tax.enabled
    ? taxOn(session.amount_subtotal, customer)
    : 0;
  session.amount_total = session.amount_subtotal + session.total_details.amount_tax;
  session.url = null;
  if (session.mode === 'subscription') {
    const subscription = subscribe(account, {
      customer,
      prices: (bought?.lines ?? []).flatMap(({ price, quantity }) => (price ? [{ price, quantity }] : [])),
      paymentMethod: method.id,
      taxed: session.automatic_tax.enabled,
      metadata: bought?.subscriptionMetadata ?? {},
    });
    session.subscription = subscription.id;
    session.invoice = subscription.latest_invoice;
  } else {
    session.payment_intent = account.newId('pi');
    account.charges.set(session.payment_intent, {
      ...account.stored('charge', 'ch'),
      amount: session.amount_total,
      amount_refunded: 0,
      refunded: false,
      currency: session.currency,
      customer: customer.id,
      payment_intent: session.payment_intent,
      metadata: bought?.paymentMetadata ?? {},
    });
  }
  account.emit('checkout.session.completed', session);
}

function customerOf(account: StripeAccount, session: CheckoutSession): Customer {
  if (session.customer === null) return newCustomer(account);
  return find(account.customers, 'customer', session.customer);
}

/** Puts a card on file, as the one that is charged from now on. */
export function attach(account: StripeAccount, customerId: string, card: Card): PaymentMethod {
  const method: PaymentMethod = {
    ...account.stored('payment_method', 'pm'),
    type: 'card',
    customer: customerId,
    card: { brand: card.brand, last4: card.number.slice(-4), exp_month: 12, exp_year: 2034 },
    metadata: { charges: card.later },
  };
  account.paymentMethods.set(method.id, method);
  account.emit('payment_method.attached', method);
  return method;
}

function openOf({ parameters }: RoutedRequest, accounts: StripeAccounts): Open | undefined {
  const id = parameters[0] ?? '';
  const account = accounts.holding((each) => each.checkouts.has(id));
  const session = account?.checkouts.get(id);
  if (account && session && session.expires_at <= account.now()) expire(account, session);
  return account && session?.status === 'open' ? { account, session } : undefined;
}

function gone({ response }: RoutedRequest): void {
  sendPage(response, 'Nothing to pay', '<p>This page was paid already, or is too old.</p>', 410);
}

function formOf({ account, session }: Open, problem?: string): string {
  const lines = account.bought.get(session.id)?.lines ?? [];
  const rows = lines
    .map(
      ({ name, amount }) =>
        `<p class="row"><span>${escapeHtml(name)}</span><span>${moneyOf(amount, session.currency)}</span></p>`,
    )
    .join('');
  const cards = CARDS.map(
    ({ number, label }, index) =>
      `<label><input type="radio" name="number" value="${number}"${index === 0 ? ' checked' : ''}>${label} · ${number.slice(-4)}</label>`,
  ).join('');
  const back = session.cancel_url
    ? `<p><a href="${escapeHtml(session.cancel_url)}">Back without paying</a></p>`
    : '';
  const taxed = session.automatic_tax.enabled;
  const known = account.customers.get(session.customer ?? '');
  const address = taxed ? addressFields(known ? addressOf(known) : { country: 'US', taxId: '' }) : '';
  return `${problem ? `<p role="alert">${escapeHtml(problem)}</p>` : ''}${rows}<p class="row"><strong>Due today${taxed ? ', before tax' : ''}</strong><strong>${moneyOf(session.amount_total, session.currency)}</strong></p><form method="post">${address}<fieldset><legend>Card</legend>${cards}</fieldset><button class="main">Pay</button></form>${back}`;
}

function bankForm({ number }: Card, address: Address): string {
  return `<p>The bank asks whether it is you.</p><form method="post">${hiddenAddress(address)}<input type="hidden" name="number" value="${number}"><p><button class="main" name="bank" value="confirm">Confirm the payment</button></p><p><button name="bank" value="refuse">Refuse</button></p></form>`;
}
