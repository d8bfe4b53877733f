import { createClient } from '@vivavoce/sdk';
import { useEffect, useMemo, useState } from 'react';
import type { Appearance } from '../appearance/appearance.ts';
import { useDocumentLanguage } from '../embed/use-document-language.ts';
import { VivavoceProvider } from '../interview/provider.tsx';
import { useWords } from '../interview/use-words.ts';
import { Button } from '../parts/button.tsx';
import { MessageScreen } from '../screens/message-screen.tsx';
import { WidgetRoot } from '../widget/widget-root.tsx';
import { LinkLocked, linkApi, type Visitor } from './link-api.ts';
import { LinkHeader } from './link-header.tsx';
import { LinkInterview } from './link-interview.tsx';
import { LinkWelcome } from './link-welcome.tsx';
import type { LinkPageData, LinkState } from './page.ts';
import { linkWords } from './words.ts';

export interface LinkPageProps {
  page: LinkPageData;
  apiUrl: string;
  workletUrl: string;
}

/** The page behind a link: what it is and what is kept, then the interview itself; or why it is locked, and whom to ask. */
export function LinkPage({ page, apiUrl, workletUrl }: LinkPageProps) {
  const [state, setState] = useState<LinkState>(page.state);
  const [begun, setBegun] = useState(false);
  const [visitor] = useState<{ current: Visitor | null }>({ current: null });
  const api = useMemo(() => linkApi(page.id, () => visitor.current), [page.id, visitor]);
  const words = useWords(page.locale);
  useDocumentLanguage(words, words.say('common.widget'));
  const appearance: Appearance = page.brand.accent ? { accent: page.brand.accent } : {};
  useEffect(() => {
    if (page.state === 'ready' || page.state === 'begun') api.opened();
  }, [api, page.state]);
  const client = useMemo(() => {
    const getSessionToken = () =>
      api.token().catch((error: unknown) => {
        if (error instanceof LinkLocked) setState(error.state);
        throw error;
      });
    return createClient({ apiUrl, workletUrl, getSessionToken });
  }, [api, apiUrl, workletUrl]);
  const say = linkWords(words);
  const open = state === 'ready' || state === 'begun';
  return (
    <VivavoceProvider client={client} appearance={appearance} locale={page.locale}>
      {begun && open ? (
        <LinkInterview page={page} appearance={appearance} />
      ) : (
        <WidgetRoot words={words} appearance={appearance} presentation="page" className="vv-link">
          <main className="vv-widget">
            <div className="vv-inner">
              <LinkHeader page={page} words={words} />
              {words.pending ? null : open ? (
                <LinkWelcome
                  page={page}
                  words={words}
                  returning={state === 'begun' || (page.open && api.hasBegun())}
                  onBegin={(who) => {
                    visitor.current = who;
                    setBegun(true);
                  }}
                />
              ) : (
                <MessageScreen
                  title={say(`${state}.title`)}
                  paragraphs={[
                    say(`${state}.text`, { tenant: page.tenantName }),
                    page.contact ? say('ask', { contact: page.contact }) : say('askSender'),
                  ]}
                  actions={
                    state === 'unknown' ? (
                      <Button onClick={() => window.location.reload()}>{say('reload')}</Button>
                    ) : null
                  }
                />
              )}
            </div>
          </main>
        </WidgetRoot>
      )}
    </VivavoceProvider>
  );
}
