import type { Words } from '../words/translate.ts';
import type { LinkPageData } from './page.ts';

/** Whose page this is. */
export function LinkHeader({ page, words }: { page: LinkPageData; words: Words }) {
  return (
    <header className="vv-header">
      {page.brand.logoUrl ? <img className="vv-link-logo" src={page.brand.logoUrl} alt="" /> : null}
      <div className="vv-header-words">
        <h1 className="vv-tenant" dir="auto">
          {page.tenantName || words.say('common.widget')}
        </h1>
        <p className="vv-kind" dir="auto">
          {page.title}
        </p>
      </div>
      {page.testMode ? <span className="vv-chip">{words.say('common.testMode')}</span> : null}
    </header>
  );
}
