/** What other features use of the log of requests. */
export { forgetOldRequests } from './forget.ts';
export { REQUESTS_KEPT_DAYS } from './list.ts';
