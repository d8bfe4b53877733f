/** What other features use of billing: whether a new interview may begin, what it is paid in, and how paying ends. */
export { endPlanWhenClosed, forgetPayer } from './close.ts';
export { refusalOf } from './gate.ts';
export { hearOfAccount } from './news.ts';
export { type Currency, currencyOf } from './plans.ts';
