import type { Accounts } from '../paying/accounts.ts';
import { CARDS, cardOf } from '../paying/cards.ts';
import { escapeHtml, moneyOf, pagesOf, sendAway } from '../paying/page.ts';
import { readBody } from '../server/http.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import type { RazorpayAccount } from './account.ts';
import { find } from './account.ts';
import { catchUp, pay, take } from './billing.ts';
import type { PaymentLink, Subscription } from './objects.ts';

const BODY_LIMIT_BYTES = 20_000;
const sendPage = pagesOf('Razorpay');

type Open = { account: RazorpayAccount } & (
  | { kind: 'subscription'; what: Subscription }
  | { kind: 'link'; what: PaymentLink }
);

/** `GET`: what is bought, and the cards to choose from. */
export async function payPage(routed: RoutedRequest, accounts: Accounts<RazorpayAccount>): Promise<void> {
  const open = openOf(routed, accounts);
  if (open) sendPage(routed.response, 'Pay', formOf(open));
  else gone(routed);
}

/** `POST`: pays, is declined, or asks the bank. */
export async function payAct(routed: RoutedRequest, accounts: Accounts<RazorpayAccount>): Promise<void> {
  const { request, response } = routed;
  const form = new URLSearchParams(await readBody(request, BODY_LIMIT_BYTES));
  const open = openOf(routed, accounts);
  if (!open) {
    gone(routed);
    return;
  }
  const card = cardOf(form.get('number') ?? '');
  const bank = form.get('bank');
  if (!card) sendPage(response, 'Pay', formOf(open, 'Choose a card.'), 402);
  else if (card.now === 'declines')
    sendPage(response, 'Pay', formOf(open, 'Your card was declined. Nothing was charged.'), 402);
  else if (card.now === 'asks' && bank === null) sendPage(response, '3-D Secure', bankForm(card.number));
  else if (bank === 'refuse')
    sendPage(
      response,
      'Pay',
      formOf(open, 'Your bank did not confirm the payment. Nothing was charged.'),
      402,
    );
  else if (open.kind === 'subscription') {
    pay(open.account, open.what, card);
    // As Razorpay's own page of a subscription: it leads nowhere.
    sendPage(response, 'Paid', '<p>The payment went through. You can close this page and go back.</p>');
  } else {
    const { account, what: link } = open;
    const payment = take(account, link, card);
    link.status = 'paid';
    link.amount_paid = link.amount;
    account.emit('payment_link.paid', { payment_link: link, payment });
    if (link.callback_url === null) sendPage(response, 'Paid', '<p>The payment went through.</p>');
    else sendAway(response, backOf(link.callback_url, { link, paymentId: payment.id }));
  }
}

/** Razorpay writes what became of it into the address; nobody has to believe it. */
function backOf(callback: string, { link, paymentId }: { link: PaymentLink; paymentId: string }): string {
  const url = new URL(callback);
  url.searchParams.set('razorpay_payment_id', paymentId);
  url.searchParams.set('razorpay_payment_link_id', link.id);
  url.searchParams.set('razorpay_payment_link_status', link.status);
  return url.href;
}

function openOf({ parameters }: RoutedRequest, accounts: Accounts<RazorpayAccount>): Open | undefined {
  const id = parameters[0] ?? '';
  const account = accounts.holding((each) => each.subscriptions.has(id) || each.links.has(id));
  if (!account) return undefined;
  catchUp(account);
  const link = account.links.get(id);
  if (link) return link.status === 'created' ? { account, kind: 'link', what: link } : undefined;
  const what = find(account.subscriptions, id);
  const isPayable = ['created', 'pending', 'halted'].includes(what.status);
  return isPayable ? { account, kind: 'subscription', what } : undefined;
}

function gone({ response }: RoutedRequest): void {
  sendPage(response, 'Nothing to pay', '<p>This page was paid already, or is too old.</p>', 410);
}

function formOf(open: Open, problem?: string): string {
  const { name, amount, currency } = wantedOf(open);
  const cards = CARDS.map(
    ({ number, label }, index) =>
      `<label><input type="radio" name="number" value="${number}"${index === 0 ? ' checked' : ''}>${label} · ${number.slice(-4)}</label>`,
  ).join('');
  return `${problem ? `<p role="alert">${escapeHtml(problem)}</p>` : ''}<p class="row"><span>${escapeHtml(name)}</span><span>${moneyOf(amount, currency)}</span></p><form method="post"><fieldset><legend>Card</legend>${cards}</fieldset><button class="main">Pay</button></form>`;
}

function wantedOf(open: Open): { name: string; amount: number; currency: string } {
  if (open.kind === 'link') return { name: open.what.description, ...open.what };
  const { item } = find(open.account.plans, open.what.plan_id);
  return { name: `${item.name}, each month`, amount: item.amount, currency: item.currency };
}

function bankForm(number: string): string {
  return `<p>The bank asks whether it is you.</p><form method="post"><input type="hidden" name="number" value="${number}"><p><button class="main" name="bank" value="confirm">Confirm the payment</button></p><p><button name="bank" value="refuse">Refuse</button></p></form>`;
}
