/** What other features use of settings: closed tenants go with the retention. */
export { eraseDueTenants } from './erase.ts';
