import type { Mode } from '@vivavoce/contract/ids';
import type { AppContext } from '../../context.ts';
import { html } from '../../core/html.ts';

/** What the page is told, as JSON in the document. No credential: the browser's cookie is that. */
export interface CandidatePage {
  tenantName: string;
  mode: Mode;
  /** Language of the browser. */
  locale: string;
  /** Whether the tenant offers candidates accounts. */
  offered: boolean;
  /** Path of this page; below it the token is asked for. */
  path: string;
  brand: { accent: string | null; logoUrl: string | null };
}

export interface DocumentOptions {
  page: CandidatePage;
  /** Path of the widget's files: `/embed/<version>`. */
  assetPath: string;
  workletPath: string;
}

/** The document of a tenant's page for candidates. */
export function candidateHtml(
  { environment }: Pick<AppContext, 'environment'>,
  { page, assetPath, workletPath }: DocumentOptions,
): string {
  const url = environment.PUBLIC_URL;
  return html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${page.tenantName}</title>
<link rel="stylesheet" href="${assetPath}/account.css">
<script type="module" src="${assetPath}/account.js"></script>
</head>
<body>
<div id="vivavoce" data-api-url="${url}" data-worklet-url="${url}${workletPath}" data-page="${JSON.stringify(page)}"></div>
<noscript>This page needs JavaScript. Allow it for this site, then load the page again.</noscript>
</body>
</html>
`;
}
