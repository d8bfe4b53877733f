import type { AppContext } from '../context.ts';
import type { MemberCaller } from '../core/caller.ts';
import type { Account } from '../core/sign-in.ts';

/** What a request to the console's procedures comes with. Who calls is looked up once it is asked for. */
export interface RequestContext {
  context: AppContext;
  requestId: string;
  /** Headers of the request, as far as sign-in needs them. */
  headers: Headers;
  /** @throws ApiError `not_signed_in` */
  account(): Promise<Account>;
  /** The account as a member of the tenant that the request names. @throws ApiError `not_signed_in`, `not_found`, `invalid_request` */
  member(): Promise<MemberCaller>;
}
