import type { Mode } from '@vivavoce/contract/ids';
import type { MemberCaller } from './caller.ts';

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

/** Reads from the headers of a request who is signed in. */
export interface SignIn {
  /** @throws ApiError `not_signed_in` */
  accountOf(headers: Headers): Promise<Account>;
  /** @throws ApiError `not_signed_in`, `not_found` where the account is no member of the tenant, or there is none */
  memberOf(headers: Headers, scope: MemberScope): Promise<MemberCaller>;
}
