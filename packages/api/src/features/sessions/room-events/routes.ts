import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../../context.ts';
import { limitBody } from '../../../http/body.ts';
import type { ApiEnv } from '../../../http/context.ts';
import { createRouter } from '../../../http/router.ts';
import { takeRoomEvent } from './take.ts';

const BODY_BYTES = 256 * 1024;

/** Where LiveKit tells of rooms and participants. */
export function roomRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.use(
    '/livekit/events',
    limitBody(() => BODY_BYTES),
  );
  app.post('/livekit/events', async (c) => {
    await takeRoomEvent(context, {
      body: await c.req.text(),
      authorization: c.req.header('Authorization'),
    });
    return c.body(null, 204);
  });
  return app;
}
