import { useEffect, useState } from 'react';
import { ApplicationsPage } from './applications-page.tsx';
import { backend } from './backend.ts';
import { Failure } from './failure.tsx';
import { Home } from './home.tsx';
import { InterviewPage } from './interview-page.tsx';
import { ResultPage } from './result-page.tsx';
import { TailorPage } from './tailor-page.tsx';
import { useLoaded } from './use-loaded.ts';

/** The address after the hash says which page: `#/`, `#/tailor`, `#/applications`, `#/interview/<template>` or `#/result/<session>`, so a reload stays there. */
export function App() {
  const { template, result, tailor, applications, clicked } = useAddress();
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
        {config.status === 'ready' && result ? (
          <ResultPage key={result} apiUrl={config.value.apiUrl} sessionId={result} onBack={home} />
        ) : null}
        {config.status === 'ready' && tailor ? (
          <TailorPage apiUrl={config.value.apiUrl} onBack={home} />
        ) : null}
        {config.status === 'ready' && applications ? (
          <ApplicationsPage apiUrl={config.value.apiUrl} onBack={home} />
        ) : null}
        {config.status === 'ready' && !template && !result && !tailor && !applications ? (
          <Home memberName={config.value.memberName} />
        ) : null}
      </main>
    </>
  );
}

interface Address {
  template: string | null;
  result: string | null;
  tailor: boolean;
  applications: boolean;
  /** A click in this page led here, not a reload. */
  clicked: boolean;
}

function useAddress(): Address {
  const [address, setAddress] = useState(() => ({ ...readAddress(), clicked: false }));
  useEffect(() => {
    const read = () => setAddress({ ...readAddress(), clicked: true });
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return address;
}

function readAddress(): Omit<Address, 'clicked'> {
  const [, template] = /^#\/interview\/([a-z0-9-]+)$/.exec(window.location.hash) ?? [];
  const [, result] = /^#\/result\/(\w+)$/.exec(window.location.hash) ?? [];
  const tailor = window.location.hash === '#/tailor';
  const applications = window.location.hash === '#/applications';
  return { template: template ?? null, result: result ?? null, tailor, applications };
}
