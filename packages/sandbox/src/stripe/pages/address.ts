import { escapeHtml } from '../../paying/page.ts';
import type { StripeAccount } from '../account.ts';
import { type Form, textOf } from '../form.ts';
import type { Customer } from '../objects.ts';
import { COUNTRIES } from '../tax.ts';

/** Where a customer is, and its tax id, as a form says it. */
export interface Address {
  country: string;
  taxId: string;
}

export function readAddress(form: Form): Address {
  const country = textOf(form, 'country') ?? '';
  return {
    country: COUNTRIES.find(({ code }) => code === country)?.code ?? 'US',
    taxId: (textOf(form, 'tax_id') ?? '').trim().slice(0, 30),
  };
}

export function addressOf({ address, tax_ids }: Customer): Address {
  return { country: address?.country ?? 'US', taxId: tax_ids.data[0]?.value ?? '' };
}

export function keepAddress(account: StripeAccount, customer: Customer, { country, taxId }: Address): void {
  customer.address = { country };
  customer.tax_ids.data = taxId === '' ? [] : [{ type: 'eu_vat', value: taxId }];
  account.emit('customer.updated', customer);
}

/** The fields of a form. */
export function addressFields({ country, taxId }: Address): string {
  const options = COUNTRIES.map(({ code, name, rate, reverses }) => {
    const words = rate === 0 ? 'no tax' : `${rate / 10} % tax${reverses ? ', none with a tax id' : ''}`;
    return `<option value="${code}"${code === country ? ' selected' : ''}>${name} (${words})</option>`;
  }).join('');
  return `<fieldset><legend>Billing address</legend><label>Country <select name="country">${options}</select></label><label>Tax id <input name="tax_id" value="${escapeHtml(taxId)}" maxlength="30" autocomplete="off"></label></fieldset>`;
}

/** The same, to be sent again unseen. */
export function hiddenAddress({ country, taxId }: Address): string {
  return `<input type="hidden" name="country" value="${country}"><input type="hidden" name="tax_id" value="${escapeHtml(taxId)}">`;
}
