/** What other features use of the ledger: writing to it, its sums, and the example that stands for it in test mode. */
export { exampleBetween } from './example-groups.ts';
export { recordUsage } from './record.ts';
export { monthOf } from './schema.ts';
export { closedHours, usageBetween } from './sums.ts';
