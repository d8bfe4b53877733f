/** What other features use of billing: whether a new interview may begin, and what it is paid in. */
export { refusalOf } from './gate.ts';
export { hearOfAccount } from './news.ts';
export { type Currency, currencyOf } from './plans.ts';
