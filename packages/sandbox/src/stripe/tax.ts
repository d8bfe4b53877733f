import type { Customer, Invoice, InvoiceLine, Tax } from './objects.ts';

interface Country {
  code: string;
  name: string;
  /** Thousandths of the price. One rate a country: enough to see tax come and go. */
  rate: number;
  /** A business with a tax id of its own owes the tax itself. */
  reverses: boolean;
}

/** Where a customer of the stand-in can be. */
export const COUNTRIES: readonly Country[] = [
  { code: 'US', name: 'United States', rate: 0, reverses: false },
  { code: 'DE', name: 'Germany', rate: 190, reverses: true },
  { code: 'FR', name: 'France', rate: 200, reverses: true },
  { code: 'GB', name: 'United Kingdom', rate: 200, reverses: false },
  { code: 'IN', name: 'India', rate: 180, reverses: false },
];

/** The tax on an amount, exclusive of it, in minor units: half a unit is rounded away from zero. Without an address there is none. */
export function taxOn(amount: number, customer: Pick<Customer, 'address' | 'tax_ids'> | undefined): number {
  const country = COUNTRIES.find(({ code }) => code === customer?.address?.country);
  if (!country || (country.reverses && (customer?.tax_ids.data.length ?? 0) > 0)) return 0;
  return Math.sign(amount) * Math.round((Math.abs(amount) * country.rate) / 1_000);
}

/** Adds up an invoice, with the tax of each line where it is taxed by itself. */
export function addUp(invoice: Invoice, customer: Customer | undefined): void {
  const { lines, automatic_tax } = invoice;
  for (const line of lines.data) line.taxes = automatic_tax.enabled ? taxesOf(line, customer) : [];
  const tax = sum(lines.data.flatMap(({ taxes }) => taxes));
  invoice.subtotal = sum(lines.data);
  invoice.total = invoice.subtotal + tax;
  invoice.total_taxes = tax === 0 ? [] : [{ amount: tax, tax_behavior: 'exclusive' }];
  invoice.amount_due = Math.max(0, invoice.total);
  invoice.amount_remaining = invoice.amount_due - invoice.amount_paid;
}

function taxesOf({ amount }: InvoiceLine, customer: Customer | undefined): Tax[] {
  const tax = taxOn(amount, customer);
  return tax === 0 ? [] : [{ amount: tax, tax_behavior: 'exclusive' }];
}

function sum(parts: readonly { amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}
