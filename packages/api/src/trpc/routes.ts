import type { AnyTRPCRouter } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { AppContext } from '../context.ts';
import type { ApiContext } from '../http/context.ts';
import type { Limits } from '../http/limits.ts';
import { readMember, requireOwnPage } from '../http/member.ts';
import { createRouter } from '../http/router.ts';
import type { RequestContext } from './context.ts';
import { apiErrorOf } from './error.ts';

export const TRPC_PATH = '/console/trpc';

/** Procedures asked for together in one request. */
const MAX_BATCH = 20;

/** Serves the console's procedures. */
export function trpcRoutes(
  context: AppContext,
  { router, limits }: { router: AnyTRPCRouter; limits: Limits },
) {
  const app = createRouter();
  app.on(['GET', 'POST'], `${TRPC_PATH}/*`, (c) => {
    requireOwnPage(c, context.environment);
    return fetchRequestHandler({
      endpoint: TRPC_PATH,
      req: c.req.raw,
      router,
      maxBatchSize: MAX_BATCH,
      createContext: () => contextOf(c, context, limits),
      onError: ({ error, path }) => {
        const failure = apiErrorOf(error);
        if (failure.status < 500) return;
        c.get('log').error(
          { err: failure.cause ?? failure, code: failure.code, procedure: path },
          'request failed',
        );
      },
    });
  });
  return app;
}

function contextOf(c: ApiContext, context: AppContext, limits: Limits): RequestContext {
  const { headers } = c.req.raw;
  return {
    context,
    headers,
    requestId: c.get('requestId'),
    account: once(async () => {
      const account = await context.signIn.accountOf(headers);
      await limits.consume('member', account.id);
      return account;
    }),
    member: once(async () => {
      const member = await readMember(c, context.signIn);
      await limits.consume('member', member.accountId);
      return member;
    }),
  };
}

/** Looked up once for all the procedures of a request. */
function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= look();
    return found;
  };
}
