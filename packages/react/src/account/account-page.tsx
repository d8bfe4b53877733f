import { createApplications } from '@vivavoce/sdk/applications';
import { lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import type { OpenResults } from '../applications/own-results.ts';
import { Tracker } from '../applications/tracker.tsx';
import { useDocumentLanguage } from '../embed/use-document-language.ts';
import { useWords } from '../interview/use-words.ts';
import { Button } from '../parts/button.tsx';
import { MessageScreen } from '../screens/message-screen.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import type { AccountPageData } from './page.ts';
import { type AccountState, leave, signInPath, visit } from './visit.ts';
import { accountWords } from './words.ts';

export interface AccountPageProps {
  page: AccountPageData;
  apiUrl: string;
  workletUrl: string;
}

/** Nobody who only looks at applications loads the interview. */
const practice = () => import('./practice.ts');
const Practice = lazy(async () => ({ default: (await practice()).HostedPractice }));
const openResults: OpenResults = async (options) => (await practice()).openResults(options);

/** A tenant's page for candidates: whoever is signed in finds their interviews and applications, everybody else a way to sign in. */
export function AccountPage({ page, apiUrl, workletUrl }: AccountPageProps) {
  const [state, setState] = useState<AccountState>(page.offered ? { name: 'asking' } : { name: 'refused' });
  const words = useWords(page.locale);
  const say = accountWords(words.locale);
  const title = say('title', { tenant: page.tenantName });
  useDocumentLanguage(words, title);
  const look = page.brand.accent;
  const appearance: Appearance = useMemo(() => (look ? { accent: look } : {}), [look]);
  const ask = useCallback(async () => {
    setState({ name: 'asking' });
    setState(await visit(page.path));
  }, [page.path]);
  useEffect(() => {
    if (page.offered) void ask();
  }, [ask, page.offered]);
  const token = state.name === 'in' ? state.token : null;
  const applications = useMemo(() => {
    if (!token) return null;
    let given: string | null = token.value;
    // The one at hand first; later whoever is signed in then.
    const getToken = async () => {
      const first = given;
      given = null;
      if (first !== null) return first;
      const again = await visit(page.path);
      if (again.name !== 'in') setState(again);
      return again.name === 'in' ? again.token.value : '';
    };
    return createApplications({ apiUrl, getToken, storage: null });
  }, [apiUrl, page.path, token]);
  useEffect(() => () => applications?.dispose(), [applications]);
  const out = async () => {
    if (token) await leave(apiUrl, token);
    setState({ name: 'out' });
  };
  return (
    <>
      <WidgetRoot words={words} appearance={appearance} presentation="inline" className="">
        <header className="vv-header vv-account-header">
          {page.brand.logoUrl ? <img className="vv-link-logo" src={page.brand.logoUrl} alt="" /> : null}
          <div className="vv-header-words">
            <h1 className="vv-tenant" dir="auto">
              {title}
            </h1>
          </div>
          {page.testMode ? <span className="vv-chip">{words.say('common.testMode')}</span> : null}
          {token && (
            <Button look="quiet" onClick={() => void out()}>
              {say('out')}
            </Button>
          )}
        </header>
        {!applications && (
          <main className="vv-widget vv-account-card">
            <div className="vv-inner">
              <Waiting state={state} page={page} say={say} onAgain={() => void ask()} />
            </div>
          </main>
        )}
      </WidgetRoot>
      {applications && (
        <main>
          <Tracker
            applications={applications}
            Practice={Practice}
            SignIn={Nobody}
            openResults={openResults}
            workletUrl={workletUrl}
            appearance={appearance}
            locale={page.locale}
          />
        </main>
      )}
    </>
  );
}

/** Whoever is here has signed in on the page before. */
const Nobody = () => null;

interface WaitingProps {
  state: AccountState;
  page: AccountPageData;
  say: ReturnType<typeof accountWords>;
  onAgain: () => void;
}

function Waiting({ state, page, say, onAgain }: WaitingProps) {
  switch (state.name) {
    case 'out':
      return (
        <MessageScreen
          title={say('out.title')}
          paragraphs={[say('out.text', { tenant: page.tenantName })]}
          actions={
            <a className="vv-button vv-button-primary" href={signInPath(page.path)}>
              {say('in')}
            </a>
          }
        />
      );
    case 'refused':
      return (
        <MessageScreen
          title={say('none.title')}
          paragraphs={[say('none.text', { tenant: page.tenantName })]}
          actions={null}
        />
      );
    case 'failed':
      return (
        <MessageScreen
          title={say('failed.title')}
          paragraphs={[say('failed.text')]}
          actions={<Button onClick={onAgain}>{say('again')}</Button>}
        />
      );
    default:
      return <MessageScreen title={say('asking')} paragraphs={[]} actions={null} />;
  }
}
