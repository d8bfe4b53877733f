import { createClient } from '@vivavoce/sdk';
import { connectToHost, type Host } from '@vivavoce/sdk/bridge';
import { openResults } from '@vivavoce/sdk/results';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { VivavoceProvider } from '../interview/provider.tsx';
import { useWords } from '../interview/use-words.ts';
import { Button } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { MessageScreen } from '../screens/message-screen.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { HostedInterview } from './hosted-interview.tsx';
import { HostedPractice } from './hosted-practice.tsx';
import { useDocumentLanguage } from './use-document-language.ts';

export interface EmbedProps {
  /** Exact origins that may hold the frame; empty: the parent that the browser names. */
  origins: string[];
  apiUrl: string;
  workletUrl: string;
  /** Whether candidates can have accounts of their own. */
  accounts: boolean;
  /** Called once the host is there, so that the frame can follow the height of its content. */
  onHost: (host: Host) => void;
}

/** Nobody who is interviewed loads it. */
const HostedTailor = lazy(() => import('./hosted-tailor.tsx'));
const HostedApplications = lazy(() => import('./hosted-applications.tsx'));

/** How long the page around may take to answer. */
const HOST_DEADLINE_MS = 10_000;

/** The hosted widget: waits for the page around it, then runs the interview with the token that the page hands over. */
export function Embed({ origins, apiUrl, workletUrl, accounts, onHost }: EmbedProps) {
  const [host, setHost] = useState<Host | 'absent' | null>(null);
  useEffect(() => {
    let stale = false;
    connectToHost({
      ...(origins.length > 0 ? { allowedOrigins: origins } : {}),
      timeoutMs: HOST_DEADLINE_MS,
    }).then(
      (found) => {
        if (stale) return found.close();
        onHost(found);
        setHost(found);
      },
      () => {
        if (!stale) setHost('absent');
      },
    );
    return () => {
      stale = true;
    };
  }, [origins, onHost]);
  const widget = host === null || host === 'absent' ? null : (host.options.widget ?? 'interview');
  const client = useMemo(
    () =>
      host === null || host === 'absent' || widget !== 'interview'
        ? null
        : createClient({ apiUrl, workletUrl, getSessionToken: host.getSessionToken, storage: host.storage }),
    [host, apiUrl, workletUrl, widget],
  );
  if (host !== null && host !== 'absent' && (widget === 'tailor' || widget === 'applications')) {
    return (
      <Suspense fallback={<WithoutHost absent={false} />}>
        {widget === 'tailor' ? (
          <HostedTailor host={host} apiUrl={apiUrl} accounts={accounts} />
        ) : (
          <HostedApplications
            host={host}
            apiUrl={apiUrl}
            workletUrl={workletUrl}
            accounts={accounts}
            Practice={HostedPractice}
            openResults={openResults}
          />
        )}
      </Suspense>
    );
  }
  if (!client || host === null || host === 'absent') return <WithoutHost absent={host === 'absent'} />;
  return (
    <VivavoceProvider client={client}>
      <HostedInterview host={host} />
    </VivavoceProvider>
  );
}

function WithoutHost({ absent }: { absent: boolean }) {
  const words = useWords(null);
  useDocumentLanguage(words, words.say('common.widget'));
  const reload = () => window.location.reload();
  return (
    <WidgetRoot words={words} appearance={undefined} presentation="inline" className="">
      <section className="vv-widget" aria-label={words.say('common.widget')}>
        <div className="vv-inner">
          <Frame view={null} waiting={!absent} words={words} place="" time="" onClose={null} />
          {absent ? (
            <MessageScreen
              title={words.say('embed.alone.title')}
              paragraphs={[words.say('embed.alone.text')]}
              actions={
                <Button look="primary" onClick={reload}>
                  {words.say('embed.reload')}
                </Button>
              }
            />
          ) : (
            <WaitingScreen
              layout="consent"
              title={words.say('loading.title')}
              slow={words.say('loading.slow')}
              stuck={words.say('loading.stuck')}
              actionLabel={words.say('embed.reload')}
              onAction={reload}
            />
          )}
        </div>
      </section>
    </WidgetRoot>
  );
}
