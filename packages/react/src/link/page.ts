/** What the document says of the link, see `features/links/page.ts` of the API. */
export interface LinkPageData {
  state: LinkState;
  id: string;
  locale: string;
  testMode: boolean;
  tenantName: string;
  title: string;
  name: string | null;
  open: boolean;
  contact: string | null;
  expiresAt: string | null;
  minutes: number;
  questionCount: number;
  interviewerName: string;
  retentionDays: number;
  brand: { accent: string | null; logoUrl: string | null };
}

export const LINK_STATES = ['ready', 'begun', 'finished', 'expired', 'revoked', 'unknown'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** The page and the files of this release may be of two versions for a moment: what is not there is nothing. */
export function readPage(json: string): LinkPageData {
  const given = parse(json);
  return {
    state: LINK_STATES.find((state) => state === given.state) ?? 'unknown',
    id: given.id ?? '',
    locale: given.locale ?? 'en',
    testMode: given.testMode === true,
    tenantName: given.tenantName ?? '',
    title: given.title ?? '',
    name: given.name ?? null,
    open: given.open === true,
    contact: given.contact ?? null,
    expiresAt: given.expiresAt ?? null,
    minutes: given.minutes ?? 0,
    questionCount: given.questionCount ?? 0,
    interviewerName: given.interviewerName ?? '',
    retentionDays: given.retentionDays ?? 0,
    brand: { accent: given.brand?.accent ?? null, logoUrl: given.brand?.logoUrl ?? null },
  };
}

function parse(json: string): Partial<LinkPageData> {
  try {
    return JSON.parse(json) as Partial<LinkPageData>;
  } catch {
    return {};
  }
}
