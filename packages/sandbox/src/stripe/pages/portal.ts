import { CARDS, cardOf } from '../../paying/cards.ts';
import { dateOf, escapeHtml, moneyOf } from '../../paying/page.ts';
import { readBody } from '../../server/http.ts';
import type { RoutedRequest } from '../../server/stand-in.ts';
import type { StripeAccount } from '../account.ts';
import type { StripeAccounts } from '../accounts.ts';
import { payOpenInvoices, periodOf } from '../billing.ts';
import { type Form, parseForm, textOf } from '../form.ts';
import type { PortalSession, Subscription } from '../objects.ts';
import { addressFields, addressOf, keepAddress, readAddress } from './address.ts';
import { attach } from './checkout.ts';
import { sendPage } from './page.ts';

const BODY_LIMIT_BYTES = 20_000;

/** `GET`: the subscription, the card and the invoices of one customer. */
export async function portalPage(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const open = openOf(routed, accounts);
  if (open) sendPage(routed.response, 'Your subscription', bodyOf(open.account, open.session));
  else sendPage(routed.response, 'Too old', '<p>Open the portal again.</p>', 410);
}

/** `POST`: another card or address; the end of the subscription, or not. */
export async function portalAct(routed: RoutedRequest, accounts: StripeAccounts): Promise<void> {
  const form = parseForm(await readBody(routed.request, BODY_LIMIT_BYTES));
  const open = openOf(routed, accounts);
  if (open) act(open.account, open.session, form);
  await portalPage(routed, accounts);
}

function act(account: StripeAccount, { customer: customerId }: PortalSession, form: Form): void {
  const subscription = subscriptionOf(account, customerId);
  const customer = account.customers.get(customerId);
  const asked = textOf(form, 'act');
  const card = cardOf(textOf(form, 'number') ?? '');
  if (asked === 'address' && customer) keepAddress(account, customer, readAddress(form));
  if (asked === 'card' && card) {
    const method = attach(account, customerId, card);
    if (customer) customer.invoice_settings.default_payment_method = method.id;
    if (subscription) subscription.default_payment_method = method.id;
    if (subscription) account.emit('customer.subscription.updated', subscription);
    payOpenInvoices(account, customerId);
  }
  if (subscription && (asked === 'end' || asked === 'keep')) {
    subscription.cancel_at_period_end = asked === 'end';
    account.emit('customer.subscription.updated', subscription);
  }
}

function bodyOf(account: StripeAccount, session: PortalSession): string {
  const subscription = subscriptionOf(account, session.customer);
  const cards = CARDS.filter(({ now }) => now === 'succeeds')
    .map(
      ({ number, label }, index) =>
        `<label><input type="radio" name="number" value="${number}"${index === 0 ? ' checked' : ''}>${label} · ${number.slice(-4)}</label>`,
    )
    .join('');
  const invoices = [...account.invoices.values()]
    .filter(({ customer, status }) => customer === session.customer && status !== 'draft')
    .reverse()
    .map(
      ({ id, number, status, total, currency }) =>
        `<tr><td><a href="../invoices/${id}">${number}</a></td><td>${status}</td><td class="amount">${moneyOf(total, currency)}</td></tr>`,
    )
    .join('');
  const customer = account.customers.get(session.customer);
  const address = customer
    ? `<form method="post">${addressFields(addressOf(customer))}<button name="act" value="address">Keep the address</button></form>`
    : '';
  return `${subscription ? subscriptionHtml(subscription) : '<p>There is no subscription.</p>'}<form method="post"><fieldset><legend>Pay with another card</legend>${cards}<button name="act" value="card">Use this card</button></fieldset></form>${address}<h2>Invoices</h2><table>${invoices}</table><p><a href="${escapeHtml(session.return_url)}">Back</a></p>`;
}

function subscriptionHtml(subscription: Subscription): string {
  const until = dateOf(periodOf(subscription).end);
  const ends = subscription.cancel_at_period_end;
  const words = ends ? `Ends on ${until}.` : `Renews on ${until}.`;
  return `<p>${words} It is ${subscription.status.replace('_', ' ')}.</p><form method="post"><button name="act" value="${ends ? 'keep' : 'end'}">${ends ? 'Keep the subscription' : 'End the subscription'}</button></form>`;
}

function subscriptionOf(account: StripeAccount, customer: string): Subscription | undefined {
  return [...account.subscriptions.values()].find(
    (each) => each.customer === customer && each.status !== 'canceled',
  );
}

function openOf({ parameters }: RoutedRequest, accounts: StripeAccounts) {
  const id = parameters[0] ?? '';
  const account = accounts.holding((each) => each.portals.has(id));
  const session = account?.portals.get(id);
  return account && session ? { account, session } : undefined;
}
