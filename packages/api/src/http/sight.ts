import type { MemberCaller } from '../core/caller.ts';
import { seeingAgreedOnly } from '../database/agreed-only.ts';

/** Does what a member asks for, with the records that their role sees: an adviser's are those of candidates who agreed. */
export function seeingAs<T>({ role }: Pick<MemberCaller, 'role'>, work: () => T): T {
  return role === 'adviser' ? seeingAgreedOnly(work) : work();
}
