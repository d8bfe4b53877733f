import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { listDeliveries, readDelivery, replayDelivery, replayWindow, sendTestEvent } from './deliveries.ts';
import {
  createEndpoint,
  deleteEndpoint,
  listEndpoints,
  readEndpoint,
  rotateSecret,
  updateEndpoint,
} from './endpoints.ts';
import { exampleEvents } from './examples.ts';
import {
  deliveryQuerySchema,
  deliverySchema,
  deliveryWithLogSchema,
  endpointChangeSchema,
  endpointParamsSchema,
  endpointWithSecretSchema,
  newEndpointSchema,
  replayedSchema,
  replayWindowSchema,
  rotationSchema,
  webhookEndpointSchema,
  webhookEventSchema,
} from './schema.ts';

const tags = ['Webhooks'];
const security = [{ secretKey: [] }];
const params = endpointParamsSchema;

/** `/v1/webhook-endpoints` and `/v1/deliveries`, behind authentication. */
export function webhookRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  describeWebhook(app);

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/webhook-endpoints',
        operationId: 'listWebhookEndpoints',
        tags,
        security,
        summary: 'List webhook endpoints, newest first',
        request: { query: pageQuerySchema },
        responses: { 200: json(pageSchema(webhookEndpointSchema), "One page of the key's mode.") },
      },
      ['invalid_cursor'],
    ),
    async (c) => c.json(await listEndpoints(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute({
      method: 'post',
      path: '/webhook-endpoints',
      operationId: 'createWebhookEndpoint',
      tags,
      security,
      summary: 'Make a webhook endpoint',
      description: 'The answer holds the secret that verifies the signatures, this once. At most 20 a mode.',
      request: { body: jsonBody(newEndpointSchema) },
      responses: { 201: json(endpointWithSecretSchema, 'The endpoint, with its secret.') },
    }),
    async (c) => {
      const endpoint = await createEndpoint(context, callerOf(c), {
        endpoint: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 201, body }),
      });
      return c.json(endpoint, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/webhook-endpoints/{id}',
        operationId: 'readWebhookEndpoint',
        tags,
        security,
        summary: 'Read a webhook endpoint',
        request: { params },
        responses: { 200: json(webhookEndpointSchema, 'The endpoint.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readEndpoint(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'patch',
        path: '/webhook-endpoints/{id}',
        operationId: 'updateWebhookEndpoint',
        tags,
        security,
        summary: 'Change, disable or enable a webhook endpoint',
        description: 'What an endpoint missed while it was disabled is not sent by itself: replay it.',
        request: { params, body: jsonBody(endpointChangeSchema) },
        responses: { 200: json(webhookEndpointSchema, 'The endpoint as it is now.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const input = { ...c.req.valid('param'), change: c.req.valid('json') };
      return c.json(await updateEndpoint(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/webhook-endpoints/{id}',
        operationId: 'deleteWebhookEndpoint',
        tags,
        security,
        summary: 'Delete a webhook endpoint and its deliveries',
        request: { params },
        responses: { 204: { description: 'Deleted.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await deleteEndpoint(context, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/webhook-endpoints/{id}/secret',
        operationId: 'rotateWebhookSecret',
        tags,
        security,
        summary: 'Rotate the secret',
        description: 'Until the grace is over, every webhook carries both signatures.',
        request: { params, body: jsonBody(rotationSchema) },
        responses: { 200: json(endpointWithSecretSchema, 'The endpoint, with its new secret.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const endpoint = await rotateSecret(context, callerOf(c), {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 200, body }),
      });
      return c.json(endpoint, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/webhook-endpoints/{id}/test',
        operationId: 'testWebhookEndpoint',
        tags,
        security,
        summary: 'Send a test event',
        description: 'A signed `webhook.test`, delivered as any other.',
        request: { params },
        responses: { 202: json(deliverySchema, 'The delivery; read it to see what became of it.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const delivery = await sendTestEvent(context, callerOf(c), {
        endpointId: c.req.valid('param').id,
        keep: (records, body) => keepAnswer(c, records, { status: 202, body }),
      });
      return c.json(delivery, 202);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/webhook-endpoints/{id}/deliveries',
        operationId: 'listDeliveries',
        tags,
        security,
        summary: 'List deliveries of the last 30 days, newest first',
        request: { params, query: deliveryQuerySchema },
        responses: { 200: json(pageSchema(deliverySchema), 'One page.') },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => {
      const input = { endpointId: c.req.valid('param').id, query: c.req.valid('query') };
      return c.json(await listDeliveries(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/webhook-endpoints/{id}/replay',
        operationId: 'replayDeliveries',
        tags,
        security,
        summary: 'Send the deliveries of a time window again',
        request: { params, body: jsonBody(replayWindowSchema) },
        responses: {
          202: json(replayedSchema, 'How many are on their way again.'),
        },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => {
      const answer = await replayWindow(context, callerOf(c), {
        endpointId: c.req.valid('param').id,
        window: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 202, body }),
      });
      return c.json(answer, 202);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/deliveries/{id}',
        operationId: 'readDelivery',
        tags,
        security,
        summary: 'Read a delivery with its attempts',
        request: { params },
        responses: { 200: json(deliveryWithLogSchema, 'What was sent, when, and what was answered.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readDelivery(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/deliveries/{id}/replay',
        operationId: 'replayDelivery',
        tags,
        security,
        summary: 'Send a delivery again',
        request: { params },
        responses: { 202: json(deliverySchema, 'The delivery, on its way.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const delivery = await replayDelivery(context, callerOf(c), {
        ...c.req.valid('param'),
        keep: (records, body) => keepAnswer(c, records, { status: 202, body }),
      });
      return c.json(delivery, 202);
    },
  );

  return app;
}

/** The section `webhooks` of the description: what a partner's server is sent. */
function describeWebhook(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'event',
    operationId: 'receiveEvent',
    tags,
    summary: 'An event of a session or an application',
    description:
      'Signed as [Standard Webhooks](https://www.standardwebhooks.com) says. Answer 2xx within 10 s. Everything else is tried again, ten times within about a day; 410 disables the endpoint, and so does a day without one success.',
    request: {
      headers: z.object({
        'webhook-id': z.string().openapi({ description: "The event's id, the same in every attempt." }),
        'webhook-timestamp': z.string().openapi({ description: 'Unix seconds of this attempt.' }),
        'webhook-signature': z.string().openapi({
          description:
            '`v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64; two, divided by a space, during a rotation.',
        }),
      }),
      body: {
        required: true,
        content: { 'application/json': { schema: webhookEventSchema, examples: exampleEvents() } },
      },
    },
    responses: { 204: { description: 'Taken.' } },
  });
}
