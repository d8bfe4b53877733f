import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
import { createClient } from '@vivavoce/sdk';
import { useMemo } from 'react';
import { forgetSession, sessionToken } from './backend.ts';

export interface InterviewPageProps {
  apiUrl: string;
  template: string;
  onBack: () => void;
}

/** The interview. The page holds a token of one session; the secret key never leaves the backend. */
export function InterviewPage({ apiUrl, template, onBack }: InterviewPageProps) {
  const client = useMemo(
    () => createClient({ apiUrl, getSessionToken: () => sessionToken(template) }),
    [apiUrl, template],
  );
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Practice interview</h1>
      <VivavoceProvider client={client} appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }}>
        <InterviewWidget template={template} onSessionEnded={() => forgetSession(template)} />
      </VivavoceProvider>
    </>
  );
}
