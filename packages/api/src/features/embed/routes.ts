import { parseApiKey } from '@vivavoce/contract';
import { Hono } from 'hono';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import type { ApiEnv } from '../../http/context.ts';
import { openAssetFolder, packageFolder } from './assets.ts';
import { type EmbedPage, embedHeaders, embedHtml } from './page.ts';
import { IMMUTABLE, REVALIDATE, serveAsset } from './serve.ts';

export interface EmbedFolders {
  /** The widget: `embed.js`, `embed.css`. */
  widget: string;
  /** The browser SDK's build: `loader.js`, and `worklets/` inside. */
  sdk: string;
  /** Version of the SDK, which names the worklets' path. */
  sdkVersion: string;
}

/** Where the built packages are installed. */
export function installedFolders(): EmbedFolders {
  const sdk = packageFolder('@vivavoce/sdk', 'dist');
  return {
    widget: packageFolder('@vivavoce/react', 'dist/embed').path,
    sdk: sdk.path,
    sdkVersion: sdk.version,
  };
}

const SHORT = 'public, max-age=300';

/**
 * The hosted widget: its document, its files, the loader and the worklets.
 *
 * `GET /embed?key=<publishable key>` needs a publishable key, also where the partner's own `getSessionToken` makes the
 * session: the key's origins are the only pages that may hold the frame.
 */
export function embedRoutes(context: AppContext, folders: EmbedFolders = installedFolders()): Hono<ApiEnv> {
  const { environment, database } = context;
  const settled = environment.NODE_ENV === 'production';
  const open = (path: string) => openAssetFolder(path, { watch: !settled });
  const widget = open(folders.widget);
  const sdk = open(folders.sdk);
  const worklets = open(`${folders.sdk}/worklets`);
  const router = new Hono<ApiEnv>();

  router.get('/embed', async (c) => {
    const key = c.req.query('key') ?? '';
    if (parseApiKey(key)?.kind !== 'publishable') throw new ApiError('invalid_key');
    const found = await database.findKey(hashSecret(key));
    if (found?.kind !== 'publishable') throw new ApiError('invalid_key');
    // A frame names no origin. The loader on the partner's page does, and asks first: a frame that stays empty says nothing.
    const origin = c.req.header('Origin');
    if (origin && !found.origins.includes(origin)) throw new ApiError('origin_not_allowed');
    if (!widget.find('embed.js')) {
      throw new ApiError('unavailable', {
        detail: 'The widget has not been built: run the build, then load again.',
      });
    }
    const page: EmbedPage = {
      publicUrl: environment.PUBLIC_URL,
      assetPath: `/embed/${widget.version()}`,
      workletPath: `/worklets/${folders.sdkVersion}`,
      origins: found.origins,
      realtimeOrigins: environment.REALTIME_ORIGINS,
    };
    return c.html(embedHtml(page), 200, embedHeaders(page));
  });

  router.get('/embed/:version/:file', (c) => {
    // A page that is open while a release goes out asks for the files of the one before: those are gone, and the page says so.
    if (c.req.param('version') !== widget.version()) throw new ApiError('not_found');
    return serveAsset(c, widget.find(c.req.param('file')), { cacheControl: IMMUTABLE, crossOrigin: false });
  });

  router.get('/sdk/v1/loader.js', (c) =>
    serveAsset(c, sdk.find('loader.js'), { cacheControl: settled ? SHORT : REVALIDATE, crossOrigin: true }),
  );

  router.get('/worklets/:version/:file', (c) => {
    const version = c.req.param('version');
    if (!isCompatible(version, folders.sdkVersion)) throw new ApiError('not_found');
    const exact = version === folders.sdkVersion;
    return serveAsset(c, worklets.find(c.req.param('file')), {
      cacheControl: settled ? (exact ? IMMUTABLE : SHORT) : REVALIDATE,
      crossOrigin: true,
    });
  });
  return router;
}

/**
 * Whether an SDK of this version works with our worklets: the same major, below 1.0 the same minor. Partners bundle the SDK
 * and release at their own pace.
 */
export function isCompatible(version: string, ours: string): boolean {
  const [theirMajor, theirMinor] = numbersOf(version);
  const [major, minor] = numbersOf(ours);
  return theirMajor !== undefined && theirMajor === major && (major > 0 || theirMinor === minor);
}

function numbersOf(version: string): number[] {
  return (
    /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:-[0-9A-Za-z.-]{1,40})?$/.exec(version)?.slice(1).map(Number) ?? []
  );
}
