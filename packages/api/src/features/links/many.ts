import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { extendLink, remindByLink, revokeLink } from './change.ts';
import { expiryOf } from './create.ts';
import type { ActOnLinks, LinksActedOn } from './schema.ts';

/**
 * The same act on many links, each by itself: what cannot be done with one keeps nobody from the others. Answers how many it was
 * done with, and why not with the rest.
 * @throws ApiError `not_allowed`, `invalid_request` where the deadline is none
 */
export async function actOnLinks(
  context: AppContext,
  caller: Caller,
  { ids, act }: ActOnLinks,
): Promise<LinksActedOn> {
  requireMay(caller, 'links:write');
  if (act.kind === 'extend') expiryOf(act.expiresAt);
  const left = new Map<string, number>();
  let done = 0;
  for (const linkId of new Set(ids)) {
    try {
      await actOn(context, caller, { linkId, act });
      done += 1;
    } catch (error) {
      if (!(error instanceof ApiError) || !REFUSALS.has(error.code)) throw error;
      left.set(error.detail, (left.get(error.detail) ?? 0) + 1);
    }
  }
  return { done, left: [...left].map(([detail, count]) => ({ detail, count })) };
}

const REFUSALS: ReadonlySet<string> = new Set(['invalid_request', 'not_found']);

function actOn(
  context: AppContext,
  caller: Caller,
  { linkId, act }: { linkId: string; act: ActOnLinks['act'] },
): Promise<unknown> {
  switch (act.kind) {
    case 'remind':
      return remindByLink(context, caller, { linkId });
    case 'extend':
      return extendLink(context, caller, { linkId, expiresAt: act.expiresAt });
    case 'revoke':
      return revokeLink(context, caller, { linkId });
  }
}
