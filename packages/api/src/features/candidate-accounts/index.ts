/** What other features use of candidates' accounts. */
export { enterSignedIn } from './enter-signed-in.ts';
export { offersAccounts } from './offered.ts';
