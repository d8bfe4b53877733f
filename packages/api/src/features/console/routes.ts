import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { AppContext } from '../../context.ts';
import { packageFolder } from '../../core/assets.ts';
import { ApiError } from '../../core/error.ts';
import { realtimeOriginsOf } from '../../core/realtime-origins.ts';
import { Listeners } from '../../events/listeners.ts';
import { streamTenantChanges } from '../../events/tenant-stream.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { authenticateMember, readMember } from '../../http/member.ts';
import { IMMUTABLE, serveAsset } from '../../http/serve.ts';
import { openConsoleFiles } from './files.ts';
import { consoleHeaders, withNonce } from './page.ts';

/** Where the built console is installed. */
export function installedConsole(): string {
  return packageFolder('@vivavoce/console', 'dist').path;
}

/**
 * The console: its files, the stream of what changes, and one document for all its pages. Add it after every other route
 * below `/console`.
 */
export function consoleRoutes(context: AppContext, folder: string = installedConsole()): Hono<ApiEnv> {
  const { environment } = context;
  const files = openConsoleFiles(folder, { watch: environment.NODE_ENV !== 'production' });
  const listeners = new Listeners();
  const router = new Hono<ApiEnv>();

  router.get('/console/assets/:file', (c) =>
    serveAsset(c, files.assets.find(c.req.param('file')), { cacheControl: IMMUTABLE, crossOrigin: false }),
  );

  router.get('/console/events', authenticateMember(context), (c) => {
    const caller = callerOf(c);
    const { tenantId, mode } = caller;
    // A proxy that collected events to send many at once would keep them from whoever waits.
    c.header('X-Accel-Buffering', 'no');
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
    const member = caller.kind === 'member' ? caller.memberId : '';
    const leave = listeners.enter({ type: 'member', id: `${member} ${mode}` });
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      await stream.write('retry: 1000\n\n');
      await streamTenantChanges(
        context,
        { tenantId, mode },
        {
          mayListen: () => readMember(c, context.signIn).then(isTrue, isFalse),
          sink: {
            signal: gone.signal,
            async write(message) {
              if (message === 'alive') {
                await stream.write(': alive\n\n');
                return;
              }
              if (message === 'gap') {
                await stream.writeSSE({ event: 'gap', data: '' });
                return;
              }
              // Whoever may not see every interview learns that some changed, not which.
              const { id, ...rest } = message;
              const told = caller.may('sessions:create') ? message : rest;
              await stream.writeSSE({ event: 'change', data: JSON.stringify(told) });
            },
          },
        },
      )
        .catch((error: unknown) => {
          if (!gone.signal.aborted) context.log.warn({ err: error }, 'stream of a tenant failed');
        })
        .finally(leave);
    });
  });

  // The console finds out by itself which page an address means.
  router.on('GET', ['/console', '/console/*'], (c) => {
    const own = new URL(environment.PUBLIC_URL);
    // By another name of this machine nobody could sign in: cookies and policies are those of the public address.
    const host = c.req.header('Host');
    if (environment.NODE_ENV !== 'production' && host !== undefined && host !== own.host) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`${own.origin}${pathname}${search}`);
    }
    const document = files.document();
    if (document === undefined) {
      throw new ApiError('unavailable', {
        detail: 'The console has not been built.',
        fix: 'Run `npm run build`, then reload.',
      });
    }
    const nonce = randomBytes(16).toString('base64url');
    const headers = consoleHeaders({
      publicUrl: environment.PUBLIC_URL,
      realtimeOrigins: realtimeOriginsOf(environment),
      nonce,
    });
    return c.html(withNonce(document, nonce), 200, headers);
  });
  return router;
}

const isTrue = () => true;
const isFalse = () => false;
