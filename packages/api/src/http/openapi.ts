import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { ERRORS, type ErrorCode } from '@vivavoce/contract/errors';
import { LANGUAGE_PARTS } from '@vivavoce/contract/records';
import type { WireErrorCode } from '../core/error.ts';
import type { ApiEnv } from './context.ts';
import { relaxRequired } from './openapi-optional.ts';

const wireCodes = Object.entries(ERRORS)
  .filter(([, { status }]) => status !== 0)
  .map(([code]) => code as ErrorCode);

const pointerSchema = z.string().openapi({
  description:
    'Where: a JSON pointer (RFC 6901) into the body, or `query.<name>`, `path.<name>` or `header.<name>` outside of it.',
  example: '/displayName',
});

/** RFC 9457 problem, the body of every failed request. */
export const problemSchema = z
  .object({
    type: z.url().openapi({ description: 'Page of the code.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(wireCodes as [ErrorCode, ...ErrorCode[]]),
    detail: z.string(),
    requestId: z.string(),
    retryable: z.boolean(),
    fix: z.string().exactOptional().openapi({ description: 'What to do now.' }),
    errors: z
      .array(
        z.object({
          pointer: pointerSchema,
          detail: z.string(),
          code: z.literal('language_incomplete').exactOptional(),
          missing: z.array(z.enum(LANGUAGE_PARTS)).exactOptional().openapi({
            description: 'With `language_incomplete`: the parts that do not exist in this language.',
          }),
        }),
      )
      .exactOptional(),
  })
  .openapi('Problem');

/** Codes that every authenticated route can answer with. */
const EVERYWHERE = ['invalid_key', 'not_allowed', 'rate_limited', 'internal', 'unavailable'] as const;

/**
 * A route of `/v1`, behind authentication. What every route of its kind takes and can answer with is added here, from its
 * method, its security and what it reads of a request; `failures` are those of its own.
 *
 * @example
 * publicRoute(
 *   { method: 'get', path: '/sessions/{id}', request: { params }, responses: { 200: json(sessionSchema, 'The session.') } },
 *   ['not_found'],
 * )
 */
export function publicRoute<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P }>(
  route: R,
  failures: readonly WireErrorCode[] = [],
) {
  const headers = route.method === 'post' ? { headers: idempotencyHeaders } : {};
  const query = strict(route.request?.query);
  const described = { ...route, request: { ...route.request, ...headers, query } };
  const codes = [...failures, ...failuresOf(described), ...EVERYWHERE];
  return createRoute<P, R>({ ...described, responses: { ...route.responses, ...problems(codes) } });
}

/** No route takes a parameter that it does not know: one that is misspelt would be left out in silence. */
function strict<Q extends NonNullable<RouteConfig['request']>['query']>(query: Q): Q {
  const known = query ?? z.object({});
  return (known instanceof z.ZodObject ? known.strict() : known) as Q;
}

/** What middleware and schemas answer with before the route's own code runs. */
function failuresOf({ method, request, security = [] }: Omit<RouteConfig, 'path'>): WireErrorCode[] {
  const takes = (scheme: string) => security.some((each) => scheme in each);
  return [
    'invalid_request' as const,
    ...(request?.body ? (['invalid_json', 'body_too_large'] as const) : []),
    ...(method === 'post' ? (['idempotency_conflict', 'idempotency_in_progress'] as const) : []),
    ...(takes('sessionToken') || takes('resultToken')
      ? (['invalid_token', 'token_expired', 'session_erased'] as const)
      : []),
    ...(takes('candidateToken') ? (['invalid_token', 'token_expired'] as const) : []),
    ...(takes('sessionToken') || takes('candidateToken') || takes('publishableKey')
      ? (['origin_not_allowed'] as const)
      : []),
  ];
}

/** The failures of a route, for its `responses`. */
function problems(codes: readonly WireErrorCode[]) {
  const byStatus = new Map<number, Set<string>>();
  for (const code of codes) {
    const { status } = ERRORS[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(`\`${code}\``));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: [...names].join(', '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

/** A JSON answer, for `responses`. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body, for `request.body`. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** 1 to 255 visible ASCII characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** Header of every POST, see `idempotency`. */
const idempotencyHeaders = z.object({
  'idempotency-key': z.string().regex(IDEMPOTENCY_KEY).optional().openapi({
    description:
      'Repeats with the same key, within 24 hours, are answered with the first answer and do nothing again. The key of a session that was deleted since is forgotten with it: a repeat then creates anew.',
    example: '7f9c24e8-3b12-4f6a-9e1d-0c2b6a5d4e3f',
  }),
});

export interface OpenApiOptions {
  publicUrl: string;
}

/** The OpenAPI 3.1 document of all routes that were added. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>, { publicUrl }: OpenApiOptions) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'secretKey', {
    type: 'http',
    scheme: 'bearer',
    description: '`vv_test_sk_…` or `vv_live_sk_…`, from a backend.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'publishableKey', {
    type: 'http',
    scheme: 'bearer',
    description: '`vv_test_pk_…` or `vv_live_pk_…`, from one of its allowed origins. Creates sessions only.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'sessionToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of one session, as `POST /v1/sessions` answers it.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'resultToken', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token that reads one finished session, as `POST /v1/sessions/{id}/result-token` answers it.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'candidateToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of one candidate, as `POST /v1/candidate-tokens` answers it.',
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Vivavoce',
      version: '1',
      description:
        'The interview layer for other people’s products. Failures are RFC 9457 problems with a closed set of codes. `RateLimit` and `RateLimit-Policy` say what a key or token has left: `"secret";r=1187;t=41` is 1,187 requests in the next 41 s.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: publicUrl }],
  });
  relaxBodies(app, document);
  return document;
}

const JSON_TYPES = ['application/json', 'application/problem+json'];

/** Every JSON body, asked for or answered, beside the schema that it was generated from. */
function relaxBodies(app: OpenAPIHono<ApiEnv>, document: ReturnType<typeof app.getOpenAPI31Document>): void {
  const components = document.components?.schemas ?? {};
  const relax = (from: Bodies | undefined, to: Bodies | undefined) => {
    for (const type of JSON_TYPES) {
      const schema = from?.content?.[type]?.schema;
      const node = to?.content?.[type]?.schema;
      if (schema instanceof z.ZodType && node) relaxRequired(schema, node, components);
    }
  };
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, request, responses } = definition.route;
    const operation = document.paths?.[path]?.[method as 'get'];
    relax(request?.body as Bodies | undefined, operation?.requestBody as Bodies | undefined);
    for (const [status, answer] of Object.entries(responses)) {
      relax(answer as Bodies, operation?.responses?.[status] as Bodies | undefined);
    }
  }
}

/** Bodies by media type, in a route and in its description alike; neither holds references here. */
interface Bodies {
  content?: Partial<Record<string, { schema?: object }>>;
}

/** `GET /v1/openapi.json`. Add it after all other routes. */
export function addOpenApiRoute(app: OpenAPIHono<ApiEnv>, describe: () => string): void {
  app.get('/v1/openapi.json', (c) =>
    c.body(describe(), 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=300',
    }),
  );
}
