/** What other features use of the ledger: writing to it, and its sums. */
export { recordUsage } from './record.ts';
export { closedHours, usageBetween } from './sums.ts';
