import { lazy, Suspense } from 'react';
import { z } from 'zod';
import { Page } from '../../kit/page.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { useTenant } from '../../session/tenant.ts';
import { developerWords as words } from '../../words/developers.ts';
import { CreateKey } from './create-key.tsx';
import { KeyList } from './key-list.tsx';

export { DevelopersPage as Page };

const RequestLog = lazy(async () => ({ default: (await import('./request-log.tsx')).RequestLog }));
const Snippets = lazy(async () => ({ default: (await import('./snippets.tsx')).Snippets }));

const searchSchema = z.object({ tab: z.enum(['keys', 'requests', 'snippets']).catch('keys') });

function DevelopersPage() {
  const tenant = useTenant();
  const [{ tab }] = usePageSearch(searchSchema);
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={tab === 'keys' && tenant.may('keys:write') && <CreateKey />}
    >
      <Tabs
        label={words.tabs.label}
        selected={tab}
        clears={['outcome', 'method', 'key', 'request', 'text', 'sort', 'order']}
        tabs={[
          { id: 'keys', label: words.tabs.keys },
          { id: 'requests', label: words.tabs.requests },
          { id: 'snippets', label: words.tabs.snippets },
        ]}
      />
      {tab === 'keys' && <KeyList />}
      <Suspense fallback={<LoadingState lines={8} />}>
        {tab === 'requests' && <RequestLog />}
        {tab === 'snippets' && <Snippets />}
      </Suspense>
    </Page>
  );
}
