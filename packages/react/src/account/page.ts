/** What the document says, see `features/candidate-page/page.ts` of the API. */
export interface AccountPageData {
  tenantName: string;
  testMode: boolean;
  locale: string;
  offered: boolean;
  path: string;
  brand: { accent: string | null; logoUrl: string | null };
}

/** The page and the files of this release may be of two versions for a moment: what is not there is nothing. */
export function readPage(json: string): AccountPageData {
  const given = parse(json);
  return {
    tenantName: given.tenantName ?? '',
    testMode: given.mode === 'test',
    locale: given.locale ?? 'en',
    offered: given.offered === true,
    path: given.path ?? window.location.pathname,
    brand: { accent: given.brand?.accent ?? null, logoUrl: given.brand?.logoUrl ?? null },
  };
}

function parse(json: string): Partial<AccountPageData & { mode: string }> {
  try {
    return JSON.parse(json) as Partial<AccountPageData & { mode: string }>;
  } catch {
    return {};
  }
}
