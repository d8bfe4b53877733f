import type { Outputs } from '../../api.ts';

export type Billing = Outputs['billing']['read'];
export type Invoice = Outputs['billing']['invoices'][number];
export type Offer = Billing['offers'][number];
export type Currency = Billing['currency'];
export type PackageSales = Outputs['packages']['sales'];
export type SoldPackage = Outputs['packages']['list']['data'][number];
export type PlanQuote = Outputs['billing']['quote'];
