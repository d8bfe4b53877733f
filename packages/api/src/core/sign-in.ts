import type { Mode } from '@vivavoce/contract/ids';
import type { MemberCaller } from './caller.ts';
import { ApiError } from './error.ts';
import type { Role } from './policy.ts';

/** A person's sign-in. Which tenants the person belongs to, memberships say. */
export interface Account {
  id: string;
  name: string;
  email: string;
}

/** Which records a member asks for. */
export interface MemberScope {
  tenantId: string;
  mode: Mode;
}

/** A tenant to which an account belongs, and as what. */
export interface Membership {
  id: string;
  /** Names the tenant in addresses of the console. */
  slug: string;
  name: string;
  role: Role;
}

/** Reads from the headers of a request who is signed in. */
export interface SignIn {
  /** @throws ApiError `not_signed_in` */
  accountOf(headers: Headers): Promise<Account>;
  /** @throws ApiError `not_signed_in`, `not_found` where the account is no member of the tenant, or there is none */
  memberOf(headers: Headers, scope: MemberScope): Promise<MemberCaller>;
  /** Tenants of an account, by name. */
  tenantsOf(account: Account): Promise<Membership[]>;
}

/** Where no sign-in was configured. */
export const nobodySignedIn: SignIn = {
  accountOf: () => Promise.reject(new ApiError('not_signed_in')),
  memberOf: () => Promise.reject(new ApiError('not_signed_in')),
  tenantsOf: async () => [],
};
