import { html } from '../../core/html.ts';
import { CLOSED_POLICY, contentPolicy } from '../../http/headers.ts';
import type { FrameNeeds } from './needs.ts';

export interface EmbedPage {
  /** Address of the API as browsers see it. */
  publicUrl: string;
  /** Path of the widget's files: `/embed/<version>`. */
  assetPath: string;
  /** Path of the worklets: `/worklets/<version>`. */
  workletPath: string;
  /** The pages that may hold the frame: the key's exact origins. */
  origins: readonly string[];
  /** Path of the tenant's pictures. */
  brandingPath: string;
  /** Where sockets may be opened to. */
  realtimeOrigins: readonly string[];
  /** Where blobs are uploaded to and played from. */
  storageOrigin: string;
  /** Whether candidates can have accounts of their own. @defaultValue false */
  accounts?: boolean;
  /** What the template needs; nothing else is granted. */
  needs: FrameNeeds;
}

/**
 * What the frame may do: load its own versioned files, talk to this API and to the workers, be framed by the key's origins, and
 * what its template needs beyond that. Nothing inline, nothing evaluated.
 */
export function embedHeaders(page: EmbedPage): Record<string, string> {
  const assets = `${page.publicUrl}${page.assetPath}/`;
  const { camera, wasm, storage } = page.needs;
  const isElsewhere = page.storageOrigin !== page.publicUrl;
  const blobs = storage && isElsewhere ? [page.storageOrigin] : [];
  return {
    'Content-Security-Policy': contentPolicy({
      ...CLOSED_POLICY,
      // Worklets are fetched as scripts.
      'script-src': [
        assets,
        `${page.publicUrl}${page.workletPath}/`,
        ...(wasm ? ["'wasm-unsafe-eval'"] : []),
      ],
      'style-src': [assets],
      'img-src': [assets, `${page.publicUrl}${page.brandingPath}/`],
      'connect-src': [page.publicUrl, ...page.realtimeOrigins, ...blobs],
      // What was recorded is shown from memory.
      'media-src': ["'self'", ...(camera ? ['blob:'] : []), ...blobs],
      'worker-src': wasm ? [assets] : ["'none'"],
      'frame-ancestors': page.origins,
    }),
    'Permissions-Policy': `microphone=(self), camera=${camera ? '(self)' : '()'}, geolocation=()`,
    // A page that is isolated from others (COEP) may hold the frame, too.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cache-Control': 'no-store',
  };
}

/** The document of the hosted widget. It holds no credential: the loader hands the session's token over a `MessagePort`. */
export function embedHtml(page: EmbedPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Interview</title>
<link rel="stylesheet" href="${page.assetPath}/embed.css">
<script type="module" src="${page.assetPath}/embed.js"></script>
</head>
<body>
<div id="vivavoce" data-api-url="${page.publicUrl}" data-worklet-url="${page.publicUrl}${page.workletPath}" data-origins="${page.origins.join(' ')}" data-accounts="${page.accounts ? 'offered' : ''}"></div>
<noscript>This interview needs JavaScript. Allow it for this site, then load the page again.</noscript>
</body>
</html>
`;
}
