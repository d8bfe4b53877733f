import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { MAX_INTEGER, templateResourceSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { BODY_LIMIT } from '../../http/body.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { templateInputSchema } from './document.ts';
import { createTemplate, listTemplates, readTemplate, updateTemplate } from './templates.ts';

const tags = ['Templates'];
/** They carry rubrics. */
const TEMPLATE_BYTES = 512 * 1024;
const security = [{ secretKey: [] }];
const params = z.object({ id: textSchema.min(1).max(100).openapi({ description: 'Id or slug.' }) });

/** `/v1/templates`, behind authentication. */
export function templateRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/templates',
        operationId: 'listTemplates',
        tags,
        security,
        summary: 'List templates, by slug',
        request: { query: pageQuerySchema },
        responses: {
          200: json(pageSchema(templateResourceSchema), 'One page, each template at its present version.'),
        },
      },
      ['invalid_cursor'],
    ),
    async (c) => {
      return c.json(await listTemplates(context, callerOf(c), c.req.valid('query')), 200);
    },
  );

  app.openapi(
    publicRoute({
      method: 'post',
      path: '/templates',
      operationId: 'createTemplate',
      tags,
      security,
      summary: 'Create a template',
      description:
        'A template, and each of its `translations`, is in a language in which a whole interview can be held: the others are refused with `language_incomplete` and what they lack. A translation holds every question, criterion and level under the same ids.',
      request: { body: jsonBody(templateInputSchema) },
      [BODY_LIMIT]: TEMPLATE_BYTES,
      responses: { 201: json(templateResourceSchema, 'The template at version 1.') },
    }),
    async (c) => {
      const template = await createTemplate(context, callerOf(c), {
        document: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 201, body }),
      });
      return c.json(template, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/templates/{id}',
        operationId: 'readTemplate',
        tags,
        security,
        summary: 'Read a template',
        request: {
          params,
          query: z.object({ version: z.coerce.number().int().min(1).max(MAX_INTEGER).optional() }),
        },
        responses: {
          200: json(templateResourceSchema, 'The template at this version, or at its present one.'),
        },
      },
      ['template_unknown'],
    ),
    async (c) => {
      const input = { idOrSlug: c.req.valid('param').id, ...c.req.valid('query') };
      return c.json(await readTemplate(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'put',
        path: '/templates/{id}',
        operationId: 'updateTemplate',
        tags,
        security,
        summary: 'Write a new version of a template',
        description:
          'Sessions that were created before keep the version that they were created with. The same document again makes no new version.',
        request: { params, body: jsonBody(templateInputSchema) },
        [BODY_LIMIT]: TEMPLATE_BYTES,
        responses: { 200: json(templateResourceSchema, 'The template at its new version.') },
      },
      ['template_unknown'],
    ),
    async (c) => {
      const input = { idOrSlug: c.req.valid('param').id, document: c.req.valid('json') };
      return c.json(await updateTemplate(context, callerOf(c), input), 200);
    },
  );

  return app;
}
