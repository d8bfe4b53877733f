import { type Mode, parseApiKey } from '@vivavoce/contract/ids';
import { Hono } from 'hono';
import type { AppContext } from '../../context.ts';
import { openAssetFolder } from '../../core/assets.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import { realtimeOriginsOf } from '../../core/realtime-origins.ts';
import type { Scope } from '../../database/database.ts';
import type { ApiEnv } from '../../http/context.ts';
import { IMMUTABLE, REVALIDATE, serveAsset } from '../../http/serve.ts';
import { BRANDING_PATH } from '../branding/index.ts';
import { offersAccounts } from '../candidate-accounts/index.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';
import { type EmbedFolders, installedFolders } from './folders.ts';
import { type FrameNeeds, NO_NEEDS, needsOf } from './needs.ts';
import { type EmbedPage, embedHeaders, embedHtml } from './page.ts';
import { createPublishedAssets } from './published.ts';
import { openWidget } from './widget.ts';

/** Whose page it is, who may hold it, and what it needs. */
interface FramedPage {
  tenantId: string;
  origins: readonly string[];
  accounts: boolean;
  needs: FrameNeeds;
}

const SHORT = 'public, max-age=300';

/**
 * Puts the build's files where every process of the API finds them, so that a page that is open while a release goes out finds
 * its own. Call it before the process listens.
 */
export async function publishBuild(
  context: AppContext,
  folders: EmbedFolders = installedFolders(),
): Promise<void> {
  const published = createPublishedAssets(context);
  const widget = openAssetFolder(folders.widget, { watch: false });
  const worklets = openAssetFolder(`${folders.sdk}/worklets`, { watch: false });
  if (widget.all().length > 0) await published.publish('widget', widget.version(), widget.all());
  if (worklets.all().length > 0) await published.publish('worklets', folders.sdkVersion, worklets.all());
}

/**
 * The hosted widget: its document, its files, the loader and the worklets.
 *
 * `GET /embed?key=<publishable key>` needs a publishable key, also where the partner's own `getSessionToken` makes the
 * session: the key's origins are the only pages that may hold the frame. `template` (id or slug) says what the page will need of
 * the browser; without it, it gets what every interview needs.
 */
export function embedRoutes(context: AppContext, folders: EmbedFolders = installedFolders()): Hono<ApiEnv> {
  const { environment, database } = context;
  const settled = environment.NODE_ENV === 'production';
  const open = (path: string) => openAssetFolder(path, { watch: !settled });
  const widget = open(folders.widget);
  const built = openWidget(context, folders);
  const sdk = open(folders.sdk);
  const worklets = open(`${folders.sdk}/worklets`);
  const published = createPublishedAssets(context);
  const router = new Hono<ApiEnv>();

  const pageFor = ({ tenantId, origins, accounts, needs }: FramedPage): EmbedPage => {
    return {
      publicUrl: environment.PUBLIC_URL,
      ...built.paths(),
      brandingPath: `${BRANDING_PATH}/${tenantId}`,
      origins,
      accounts,
      realtimeOrigins: realtimeOriginsOf(environment),
      // Blobs are served by the API itself, see `blobs/`.
      storageOrigin: environment.PUBLIC_URL,
      needs,
    };
  };

  router.get('/embed', async (c) => {
    const key = c.req.query('key') ?? '';
    if (parseApiKey(key)?.kind !== 'publishable') throw new ApiError('invalid_key');
    const found = await database.findKey(hashSecret(key));
    if (found?.kind !== 'publishable') throw new ApiError('invalid_key');
    // A frame names no origin. The loader on the partner's page does, and asks first: a frame that stays empty says nothing.
    const origin = c.req.header('Origin');
    if (origin && !found.origins.includes(origin)) throw new ApiError('origin_not_allowed');
    const needs = await findNeeds(context, found, c.req.query('template'));
    const { tenantId, origins } = found;
    const accounts = await offersAccounts(context, found);
    const page = pageFor({ tenantId, origins, accounts, needs });
    return c.html(embedHtml(page), 200, embedHeaders(page));
  });

  // Beside the editor of a template: the console lives on our own origin, and no other page may hold this frame.
  router.get('/embed/console', (c) => {
    const tenantId = c.req.query('tenant') ?? '';
    if (!/^[\w-]{1,100}$/.test(tenantId)) throw new ApiError('not_found');
    const origins = [new URL(environment.PUBLIC_URL).origin];
    const page = pageFor({ tenantId, origins, accounts: false, needs: NO_NEEDS });
    return c.html(embedHtml(page), 200, embedHeaders(page));
  });

  router.get('/embed/:version/:file', async (c) => {
    const { version, file } = c.req.param();
    // A page that is open while a release goes out asks for the files of the one before, or of the one that comes.
    const asset =
      version === widget.version() ? widget.find(file) : await published.find('widget', version, file);
    return serveAsset(c, asset, { cacheControl: IMMUTABLE, crossOrigin: false });
  });

  router.get('/sdk/v1/loader.js', (c) =>
    serveAsset(c, sdk.find('loader.js'), { cacheControl: settled ? SHORT : REVALIDATE, crossOrigin: true }),
  );

  router.get('/worklets/:version/:file', async (c) => {
    const { version, file } = c.req.param();
    const exact = version === folders.sdkVersion;
    const asset = isCompatible(version, folders.sdkVersion)
      ? worklets.find(file)
      : await published.find('worklets', version, file);
    return serveAsset(c, asset, {
      cacheControl: settled ? (exact ? IMMUTABLE : SHORT) : REVALIDATE,
      crossOrigin: true,
    });
  });
  return router;
}

/** What the template of a page needs; the least where it names none, or none that there is. */
async function findNeeds(
  { database }: AppContext,
  scope: Scope & { mode: Mode },
  template: string | undefined,
): Promise<FrameNeeds> {
  if (template === undefined || !/^[\w-]{1,100}$/.test(template)) return NO_NEEDS;
  try {
    return await database.withTenant(scope, async (records) =>
      needsOf(await loadTemplate(records, await findTemplate(records, scope, template))),
    );
  } catch (error) {
    if (error instanceof ApiError && error.code === 'template_unknown') return NO_NEEDS;
    throw error;
  }
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
