import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer, keepWithPeople, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { allowRetake, extendLink, remindByLink, revokeLink } from './change.ts';
import { createLink, createLinks } from './create.ts';
import { listLinks, readLink } from './list.ts';
import {
  createdLinksSchema,
  extendLinkSchema,
  linkPageSchema,
  linkParamsSchema,
  linkSchema,
  listLinksQuerySchema,
  newLinkSchema,
  newLinksSchema,
  retakeLinkSchema,
} from './schema.ts';

const tags = ['Links'];
const security = [{ secretKey: [] }];
const params = linkParamsSchema;

/** `/v1/links`, behind authentication. */
export function linkRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links',
        operationId: 'createLink',
        tags,
        security,
        summary: 'Create an interview link',
        description:
          'With a `candidate` the link is theirs: it leads to one interview, and stays locked once that is over. Without one it is open: everybody who has it may begin.',
        request: { body: jsonBody(newLinkSchema) },
        responses: { 201: json(linkSchema, 'The link.') },
      },
      ['template_unknown'],
    ),
    async (c) => {
      const link = await createLink(context, callerOf(c), {
        link: c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'link', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(link, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links/batch',
        operationId: 'createLinks',
        tags,
        security,
        summary: 'Create a link for each of many candidates',
        description: 'All or none. Whoever is named twice gets one link.',
        request: { body: jsonBody(newLinksSchema) },
        responses: { 201: json(createdLinksSchema, 'The links.') },
      },
      ['template_unknown'],
    ),
    async (c) => {
      const data = await createLinks(context, callerOf(c), {
        links: c.req.valid('json'),
        keep: (records, links) => {
          keepWithPeople(
            c,
            links.flatMap(({ candidate }) => candidate?.id ?? []),
          );
          return keepAnswer(c, records, { status: 201, body: { data: links } });
        },
      });
      return c.json({ data }, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/links',
        operationId: 'listLinks',
        tags,
        security,
        summary: 'List links, newest first',
        request: { query: listLinksQuerySchema },
        responses: { 200: json(linkPageSchema, 'One page. Send `nextCursor` as `cursor` for the next.') },
      },
      ['invalid_cursor', 'template_unknown'],
    ),
    async (c) => c.json(await listLinks(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/links/{id}',
        operationId: 'readLink',
        tags,
        security,
        summary: 'Read a link',
        request: { params },
        responses: { 200: json(linkSchema, 'The link.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readLink(context, callerOf(c), linkOf(c)), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links/{id}/revoke',
        operationId: 'revokeLink',
        tags,
        security,
        summary: 'Revoke a link',
        description: 'Nobody can begin by it any more. An interview that has begun goes on. Idempotent.',
        request: { params },
        responses: { 200: json(linkSchema, 'The link.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await revokeLink(context, callerOf(c), linkOf(c)), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links/{id}/extend',
        operationId: 'extendLink',
        tags,
        security,
        summary: 'Move the deadline of a link',
        request: { params, body: jsonBody(extendLinkSchema) },
        responses: { 200: json(linkSchema, 'The link.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(await extendLink(context, callerOf(c), { ...linkOf(c), ...c.req.valid('json') }), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links/{id}/remind',
        operationId: 'remindByLink',
        tags,
        security,
        summary: 'Mail a reminder now',
        request: { params },
        responses: { 200: json(linkSchema, 'The link.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await remindByLink(context, callerOf(c), linkOf(c)), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/links/{id}/retake',
        operationId: 'allowRetake',
        tags,
        security,
        summary: 'Allow one more attempt on a finished link',
        request: { params, body: jsonBody(retakeLinkSchema) },
        responses: { 200: json(linkSchema, 'The link, open again.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(await allowRetake(context, callerOf(c), { ...linkOf(c), ...c.req.valid('json') }), 200),
  );
  return app;
}

/** The link that the address names, and what an idempotent answer is about. */
function linkOf(c: ApiContext): { linkId: string } {
  const linkId = c.req.param('id') ?? '';
  keepWithSubject(c, { type: 'link', id: linkId });
  return { linkId };
}
