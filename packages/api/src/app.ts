import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { authRoutes } from './auth/routes.ts';
import { blobRoutes } from './blobs/routes.ts';
import type { AppContext } from './context.ts';
import type { RequestRecorder } from './core/request-entry.ts';
import { applicationPartRoutes } from './features/applications/parts/routes.ts';
import { applicationRoutes } from './features/applications/routes.ts';
import { brandingRoutes } from './features/branding/routes.ts';
import { candidateAccountRoutes } from './features/candidate-accounts/routes.ts';
import { candidateInterviewRoutes } from './features/candidate-interviews/routes.ts';
import { candidatePageRoutes } from './features/candidate-page/routes.ts';
import { candidateTokenReader } from './features/candidate-tokens/reader.ts';
import { candidateTokenRoutes } from './features/candidate-tokens/routes.ts';
import { candidateRoutes } from './features/candidates/routes.ts';
import { consoleRoutes, installedConsole } from './features/console/routes.ts';
import { docsRoutes } from './features/docs/routes.ts';
import type { EmbedFolders } from './features/embed/folders.ts';
import { embedRoutes } from './features/embed/routes.ts';
import { erasureRoutes } from './features/erasures/routes.ts';
import { evaluationRoutes } from './features/evaluations/routes.ts';
import { impactRoutes } from './features/impact/routes.ts';
import { interviewRoutes } from './features/interviews/routes.ts';
import { jobRoutes } from './features/jobs/routes.ts';
import { keyReader } from './features/keys/reader.ts';
import { linkPageRoutes } from './features/links/page/routes.ts';
import { linkRoutes } from './features/links/routes.ts';
import { packageRoutes } from './features/packages/routes.ts';
import { paymentRoutes } from './features/payments/routes.ts';
import { ReportPrinter } from './features/reports/index.ts';
import { reportRoutes } from './features/reports/routes.ts';
import { resumeRoutes } from './features/resumes/routes.ts';
import { resultTokenReader, sessionTokenReader } from './features/sessions/access/reader.ts';
import { agentRoutes } from './features/sessions/agent/routes.ts';
import { roomRoutes } from './features/sessions/room-events/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { shareRoutes } from './features/shares/routes.ts';
import { tailoringRoutes } from './features/tailorings/routes.ts';
import { templateRoutes } from './features/templates/routes.ts';
import { usageRoutes } from './features/usage/routes.ts';
import { utteranceRoutes } from './features/utterances/routes.ts';
import { webhookRoutes } from './features/webhooks/routes.ts';
import { authenticate } from './http/authenticate.ts';
import type { ApiEnv } from './http/context.ts';
import { applyEdges } from './http/edges.ts';
import { addHealthRoutes } from './http/health.ts';
import { idempotency } from './http/idempotency.ts';
import type { Limits } from './http/limits.ts';
import { type MeasureRequest, measureRequests } from './http/measure.ts';
import { addOpenApiRoute, openApiDocument } from './http/openapi.ts';
import { recordRequests } from './http/record.ts';

import { createRouter } from './http/router.ts';
import { limitCaller } from './http/throttle.ts';
import { mailRoutes } from './mail/routes.ts';
import { consoleRouter } from './procedures.ts';
import { trpcRoutes } from './trpc/routes.ts';

export interface AppOptions {
  limits: Limits;
  /** Keeps the log of requests. @defaultValue none is kept */
  recorder?: RequestRecorder;
  /** Measures requests. @defaultValue nothing does */
  measure?: MeasureRequest;
  /** Built files of the widget and the SDK. @defaultValue where they are installed */
  folders?: EmbedFolders;
  /** Built files of the console. @defaultValue where they are installed */
  consoleFolder?: string;
}

const DESCRIPTION_PATH = '/v1/openapi.json';

/** The whole API: edges around the features. Serves `/v1`, `/internal`, the hosted widget and the pages of the errors. */
export function createApp(
  context: AppContext,
  { limits, recorder, measure, folders, consoleFolder }: AppOptions,
): OpenAPIHono<ApiEnv> {
  const { environment, database, queue, blobs, log, stopping } = context;
  const app = createRouter();
  applyEdges(app, { environment, log, limits });
  addHealthRoutes(app, {
    checks: { database: () => database.check(), queue: () => queue.check() },
    closing: stopping,
  });

  if (measure) app.use(measureRequests(measure));
  if (recorder) app.use('/v1/*', recordRequests(recorder));
  for (const middleware of [
    authenticate([
      keyReader(context),
      sessionTokenReader(context),
      resultTokenReader(context),
      candidateTokenReader(context),
    ]),
    limitCaller(limits),
    idempotency({ database, tokenSecret: environment.TOKEN_SECRET }),
  ]) {
    app.use('/v1/*', butForDescription(middleware));
  }
  app.route('/v1', sessionRoutes(context));
  app.route('/v1', utteranceRoutes(context));
  app.route('/v1', templateRoutes(context));
  app.route('/v1', webhookRoutes(context));
  app.route('/v1', usageRoutes(context));
  app.route('/v1', linkRoutes(context));
  app.route('/v1', candidateRoutes(context));
  app.route('/v1', erasureRoutes(context));
  app.route('/v1', packageRoutes(context));
  app.route('/v1', candidateTokenRoutes(context, limits));
  app.route('/v1', candidateAccountRoutes(context, limits));
  app.route('/v1', candidateInterviewRoutes(context));
  app.route('/v1', jobRoutes(context));
  app.route('/v1', applicationRoutes(context));
  app.route('/v1', applicationPartRoutes(context));
  app.route('/', evaluationRoutes(context));
  app.route('/', impactRoutes(context));
  app.route('/internal', agentRoutes(context));
  app.route('/', paymentRoutes(context));
  app.route('/', roomRoutes(context));
  app.route('/', brandingRoutes(context));
  app.route('/', embedRoutes(context, folders));
  app.route('/', linkPageRoutes(context, folders));
  app.route('/', candidatePageRoutes(context, { limits, ...(folders ? { folders } : {}) }));
  app.route('/', blobRoutes({ blobs, secret: environment.TOKEN_SECRET }));
  app.route('/', interviewRoutes(context));
  app.route('/', authRoutes(context.signIn, limits));
  app.route('/', trpcRoutes(context, { router: consoleRouter, limits }));
  const printer = new ReportPrinter();
  app.route('/', reportRoutes(context, printer));
  app.route('/v1', resumeRoutes(context, printer));
  app.route('/v1', tailoringRoutes(context, printer));
  app.route('/', shareRoutes(context, { limits, printer }));
  // Before the console, whose pages take every other address there.
  if (environment.NODE_ENV !== 'production') app.route('/', mailRoutes(environment));
  app.route('/', consoleRoutes(context, consoleFolder ?? installedConsole()));
  let description: string | undefined;
  // Once every route is there, and not again.
  const describe = () => {
    description ??= JSON.stringify(openApiDocument(app, { publicUrl: environment.PUBLIC_URL }));
    return description;
  };
  app.route(
    '/',
    docsRoutes(() => JSON.parse(describe()) as unknown),
  );
  addOpenApiRoute(app, describe);
  return app;
}

/** The description of the API is for everybody. */
function butForDescription(middleware: MiddlewareHandler<ApiEnv>): MiddlewareHandler<ApiEnv> {
  return (c, next) => (c.req.path === DESCRIPTION_PATH ? next() : middleware(c, next));
}
