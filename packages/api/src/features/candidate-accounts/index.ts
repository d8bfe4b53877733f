/** What other features use of candidates' accounts. */
export { offersAccounts } from './offered.ts';
