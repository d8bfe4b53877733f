import { Link } from '@tanstack/react-router';
import { Page } from '../kit/page.tsx';
import { Plain } from '../kit/plain.tsx';
import { shellWords } from '../words/shell.ts';

/** No tenant at this address: those that there are. */
export function NoTenant({ tenants }: { tenants: readonly { slug: string; name: string }[] }) {
  const { title, text, yours, none } = shellWords.noTenant;
  return (
    <Plain>
      <Page title={title} intro={tenants.length > 0 ? text : none}>
        {tenants.length > 0 && (
          <>
            <h2>{yours}</h2>
            <ul>
              {tenants.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to={`/${slug}/test/overview`}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Page>
    </Plain>
  );
}
