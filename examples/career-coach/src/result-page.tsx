import { InterviewResult } from '@vivavoce/react/results';
import { openResults } from '@vivavoce/sdk/results';
import { useCallback, useMemo } from 'react';
import { backend } from './backend.ts';
import { Failure } from './failure.tsx';
import { useLoaded } from './use-loaded.ts';

export interface ResultPageProps {
  apiUrl: string;
  sessionId: string;
  onBack: () => void;
}

/** A round of the past. The device keeps the right to read it; one that it does not know, the backend asks for. */
export function ResultPage({ apiUrl, sessionId, onBack }: ResultPageProps) {
  const results = useMemo(() => openResults({ apiUrl }), [apiUrl]);
  const load = useCallback(async () => {
    if (results.list().some((kept) => kept.sessionId === sessionId)) return results;
    results.add(await backend.resultRight(sessionId));
    return results;
  }, [results, sessionId]);
  const loaded = useLoaded(load);
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Practice result</h1>
      {loaded.status === 'loading' ? <p className="site-soft">Opening your result</p> : null}
      {loaded.status === 'failed' ? <Failure error={loaded.error} onRetry={loaded.reload} /> : null}
      {loaded.status === 'ready' ? (
        <InterviewResult
          results={loaded.value}
          sessionId={sessionId}
          appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }}
        />
      ) : null}
    </>
  );
}
