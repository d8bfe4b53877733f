import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
import { InterviewPackages } from '@vivavoce/react/packages';
import { createClient } from '@vivavoce/sdk';
import { createPackages } from '@vivavoce/sdk/packages';
import { lazy, Suspense, useMemo, useState } from 'react';
import { backend, hasBegun, hasEnded, noteEnd, noteStart, sessionToken } from './backend.ts';

/* LiveKit's own components are large: they come behind the interview. */
const RoomState = lazy(() => import('./room-state.tsx'));

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
  const packages = useMemo(() => createPackages({ apiUrl, getToken: backend.candidateToken }), [apiUrl]);
  /* Who reloads in the middle of an interview, or at its result, is not asked again. */
  const [begun] = useState(() => hasBegun(template) && !(clicked && hasEnded(template)));
  /* A reload shows the result again; a click on Start interview begins the next one. */
  const [resume] = useState(() => !(clicked && hasEnded(template)));
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Practice interview</h1>
      <VivavoceProvider client={client} appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }}>
        <InterviewPackages packages={packages} begun={begun} onStart={() => noteStart(template)}>
          <InterviewWidget
            template={template}
            resume={resume}
            autoFocus={clicked}
            onSessionEnded={() => noteEnd(template)}
          />
        </InterviewPackages>
        <Suspense fallback={null}>
          <RoomState />
        </Suspense>
      </VivavoceProvider>
    </>
  );
}
