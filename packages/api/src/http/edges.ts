import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from '@vivavoce/contract/environment';
import type { Logger } from '../logging/logger.ts';
import { createBodyLimitFinder, limitPublicBody } from './body.ts';
import type { ApiEnv } from './context.ts';
import { cors } from './cors.ts';
import { securityHeaders } from './headers.ts';
import type { Limits } from './limits.ts';
import { answerOptions, createMethodFinder } from './methods.ts';
import { createErrorHandler, createNotFoundHandler } from './problem.ts';
import { requestContext } from './request.ts';
import { limitAddress } from './throttle.ts';

export interface EdgeOptions {
  environment: Pick<ApiEnvironment, 'NODE_ENV' | 'PUBLIC_URL' | 'TRUST_PROXY'>;
  log: Logger;
  limits: Limits;
}

/** What every request passes before and after its route. Call it before the first route is added. */
export function applyEdges(app: OpenAPIHono<ApiEnv>, { environment, log, limits }: EdgeOptions): void {
  const publicUrl = environment.PUBLIC_URL;
  // The routes are added after this: they are looked at with the first request.
  const methodsOf = lazily(() => createMethodFinder(app.routes));
  const bodyLimitOf = lazily(() => createBodyLimitFinder(describedRoutes(app)));
  app.onError(createErrorHandler({ publicUrl }));
  app.notFound(createNotFoundHandler({ publicUrl, methodsOf }));
  app.use(requestContext({ log, trustProxy: environment.TRUST_PROXY }));
  app.use(securityHeaders({ strictTransport: environment.NODE_ENV === 'production' }));
  app.use('/v1/*', cors());
  app.use('/embed', cors());
  app.use('/blobs/*', cors());
  for (const path of ['/v1/*', '/embed', '/blobs/*', '/docs/*']) app.use(path, answerOptions(methodsOf));
  app.use('/v1/*', limitAddress(limits));
  app.use('/embed', limitAddress(limits));
  app.use('/i/*', limitAddress(limits));
  app.use('/console/*', limitAddress(limits));
  app.use('/auth/*', limitAddress(limits));
  app.use('/webhooks/*', limitAddress(limits));
  app.use(limitPublicBody(bodyLimitOf));
}

/** The same function, made when it is first called. */
function lazily<A extends unknown[], R>(make: () => (...args: A) => R): (...args: A) => R {
  let made: ((...args: A) => R) | undefined;
  return (...args) => {
    made ??= make();
    return made(...args);
  };
}

function describedRoutes(app: OpenAPIHono<ApiEnv>) {
  return app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
}
