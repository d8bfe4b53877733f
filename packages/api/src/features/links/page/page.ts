import type { Template } from '@vivavoce/contract/records';
import type { AppContext } from '../../../context.ts';
import { html } from '../../../core/html.ts';
import type { Brand, OpenedLink } from '../open.ts';
import type { LinkPageState } from '../state.ts';

/** What the page behind a link is told, as JSON in the document. No credential: the address is the credential. */
export interface LinkPage {
  state: LinkPageState;
  /** Tells one link's interview from another's in this browser; opens nothing. */
  id: string;
  locale: string;
  testMode: boolean;
  tenantName: string;
  title: string;
  /** The candidate's name, where the link is their own. */
  name: string | null;
  /** Asks whoever opens it who they are. */
  open: boolean;
  contact: string | null;
  expiresAt: string | null;
  minutes: number;
  questionCount: number;
  interviewerName: string;
  retentionDays: number;
  brand: Brand;
}

/** @param asked the languages of the browser, for a link that says none */
export function linkPage(
  opened: OpenedLink,
  { template, asked }: { template: Template | null; asked: string },
): LinkPage {
  const { whole, state, tenantName, brand } = opened;
  // What is locked or not there tells nothing that whoever found the address need not know.
  return {
    state,
    id: whole?.row.id ?? '',
    locale: whole?.row.locale ?? asked,
    testMode: whole?.row.mode === 'test',
    tenantName,
    title: whole?.template.title ?? '',
    name: state === 'ready' || state === 'begun' ? (whole?.candidate?.name ?? null) : null,
    open: whole?.row.kind === 'open',
    contact: whole?.row.contact ?? null,
    expiresAt: whole?.row.expiresAt.toISOString() ?? null,
    minutes: Math.round((template?.timeBudgetMs ?? 0) / 60_000),
    questionCount: template?.questions.length ?? 0,
    interviewerName: template?.interviewer.name ?? '',
    retentionDays: template?.retentionDays ?? 0,
    brand,
  };
}

export interface DocumentOptions {
  page: LinkPage;
  /** Path of the widget's files: `/embed/<version>`. */
  assetPath: string;
  workletPath: string;
}

/** The document behind a link. */
export function linkHtml(
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
<title>${page.title || 'Interview'}</title>
<link rel="stylesheet" href="${assetPath}/link.css">
<script type="module" src="${assetPath}/link.js"></script>
</head>
<body>
<div id="vivavoce" data-api-url="${url}" data-worklet-url="${url}${workletPath}" data-page="${JSON.stringify(page)}"></div>
<noscript>This interview needs JavaScript. Allow it for this site, then load the page again.</noscript>
</body>
</html>
`;
}
