import { dateOf, escapeHtml, moneyOf } from '../../paying/page.ts';
import type { RoutedRequest } from '../../server/stand-in.ts';
import type { StripeAccounts } from '../accounts.ts';
import { sendPage } from './page.ts';

/** `GET`: an invoice, line by line. */
export async function invoicePage(
  { response, parameters }: RoutedRequest,
  accounts: StripeAccounts,
): Promise<void> {
  const id = parameters[0] ?? '';
  const invoice = accounts.holding((each) => each.invoices.has(id))?.invoices.get(id);
  if (!invoice) {
    sendPage(response, 'No such invoice', '', 404);
    return;
  }
  const { currency } = invoice;
  const tax = invoice.total - invoice.subtotal;
  const taxRow =
    tax === 0 ? '' : `<tr><td>Tax</td><td></td><td class="amount">${moneyOf(tax, currency)}</td></tr>`;
  const rows = invoice.lines.data
    .map(
      ({ description, quantity, amount }) =>
        `<tr><td>${escapeHtml(description)}</td><td class="amount">${quantity}</td><td class="amount">${moneyOf(amount, currency)}</td></tr>`,
    )
    .join('');
  sendPage(
    response,
    `Invoice ${invoice.number ?? ''}`,
    `<p>${dateOf(invoice.created)} · ${invoice.status}</p><table>${rows}${taxRow}<tr><th>Total</th><td></td><td class="amount">${moneyOf(invoice.total, currency)}</td></tr></table>`,
  );
}
