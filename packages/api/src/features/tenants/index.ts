/** What other features use of tenants. */
export { listOwnTenants } from './own.ts';
