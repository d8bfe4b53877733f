import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
import { createClient } from '@vivavoce/sdk';
import { useMemo, useState } from 'react';
import { hasEnded, noteEnd, sessionToken } from './backend.ts';

export interface InterviewPageProps {
  apiUrl: string;
  template: string;
  /** A click in this page led here, not a reload. */
  clicked: boolean;
  onBack: () => void;
}

/** The interview. The page holds a token of one session; the secret key never leaves the backend. */
export function InterviewPage({ apiUrl, template, clicked, onBack }: InterviewPageProps) {
  const client = useMemo(
    () => createClient({ apiUrl, getSessionToken: ({ sessionId }) => sessionToken(template, sessionId) }),
    [apiUrl, template],
  );
  /* A reload shows the result again; a click on Start interview begins the next one. */
  const [resume] = useState(() => !(clicked && hasEnded(template)));
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Practice interview</h1>
      <VivavoceProvider client={client} appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }}>
        <InterviewWidget
          template={template}
          resume={resume}
          autoFocus={clicked}
          onSessionEnded={() => noteEnd(template)}
        />
      </VivavoceProvider>
    </>
  );
}
