import type { SessionToken } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import type { MemberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { createSession } from '../sessions/index.ts';

export interface Tryout {
  sessionId: string;
  /** Opens the interview in the widget beside the editor. */
  token: SessionToken;
}

/**
 * Begins an interview of the member's own, to try a template by its present version: a session of test mode like any other.
 * @throws ApiError `not_allowed` outside of test mode, and what `createSession` throws
 */
export async function beginTryout(
  context: AppContext,
  caller: MemberCaller,
  { idOrSlug, locale }: { idOrSlug: string; locale?: string | undefined },
): Promise<Tryout> {
  if (caller.mode !== 'test') {
    throw new ApiError('not_allowed', {
      detail: 'Templates are tried in test mode, so that nobody’s minutes are used.',
      fix: 'Switch to test, then interview yourself.',
    });
  }
  const request = {
    template: idOrSlug,
    displayName: caller.name.slice(0, 80),
    ...(locale ? { locale } : {}),
  };
  const { session, token } = await createSession(context, caller, { request });
  return { sessionId: session.id, token };
}
