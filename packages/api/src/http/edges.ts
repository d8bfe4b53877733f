import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from '@vivavoce/contract';
import type { Logger } from '../logging/logger.ts';
import { limitPublicBody } from './body.ts';
import type { ApiEnv } from './context.ts';
import { cors } from './cors.ts';
import { securityHeaders } from './headers.ts';
import type { Limits } from './limits.ts';
import { createMethodFinder } from './methods.ts';
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
  let findMethods: ((path: string) => string[]) | undefined;
  app.onError(createErrorHandler({ publicUrl }));
  app.notFound(
    createNotFoundHandler({
      publicUrl,
      methodsOf: (path) => {
        findMethods ??= createMethodFinder(app.routes);
        return findMethods(path);
      },
    }),
  );
  app.use(requestContext({ log, trustProxy: environment.TRUST_PROXY }));
  app.use(securityHeaders({ strictTransport: environment.NODE_ENV === 'production' }));
  app.use('/v1/*', cors());
  app.use('/embed', cors());
  app.use('/v1/*', limitAddress(limits));
  app.use('/embed', limitAddress(limits));
  app.use(limitPublicBody());
}
