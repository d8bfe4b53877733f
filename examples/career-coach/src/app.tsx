import { useEffect, useState } from 'react';
import { backend } from './backend.ts';
import { Failure } from './failure.tsx';
import { Home } from './home.tsx';
import { InterviewPage } from './interview-page.tsx';
import { useLoaded } from './use-loaded.ts';

/** The address after the hash says which page: `#/` or `#/interview/<template>`, so a reload stays where it was. */
export function App() {
  const { template, clicked } = useAddress();
  const config = useLoaded(backend.config);
  const home = () => {
    window.location.hash = '#/';
  };
  return (
    <>
      <header className="site-header">
        <a className="site-name" href="#/">
          Northwind University
        </a>
        <span className="site-member">{config.status === 'ready' ? config.value.memberName : ''}</span>
      </header>
      <main className="site-main">
        {config.status === 'failed' ? <Failure error={config.error} onRetry={config.reload} /> : null}
        {config.status === 'ready' && template ? (
          <InterviewPage
            key={template}
            apiUrl={config.value.apiUrl}
            template={template}
            clicked={clicked}
            onBack={home}
          />
        ) : null}
        {config.status === 'ready' && !template ? <Home memberName={config.value.memberName} /> : null}
      </main>
    </>
  );
}

function useAddress(): { template: string | null; clicked: boolean } {
  const [address, setAddress] = useState(() => ({ template: readTemplate(), clicked: false }));
  useEffect(() => {
    const read = () => setAddress({ template: readTemplate(), clicked: true });
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return address;
}

function readTemplate(): string | null {
  const [, slug] = /^#\/interview\/([a-z0-9-]+)$/.exec(window.location.hash) ?? [];
  return slug ?? null;
}
