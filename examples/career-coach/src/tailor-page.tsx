import { ResumeTailor } from '@vivavoce/react/tailor';
import { createTailor } from '@vivavoce/sdk/tailor';
import { useMemo } from 'react';
import { backend } from './backend.ts';

/** A resume, tailored to a job. The page holds a token of one candidate; the secret key never leaves the backend. */
export function TailorPage({ apiUrl, onBack }: { apiUrl: string; onBack: () => void }) {
  const tailor = useMemo(() => createTailor({ apiUrl, getToken: backend.candidateToken }), [apiUrl]);
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Your resume for one job</h1>
      <ResumeTailor tailor={tailor} appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }} />
      <p className="site-soft">
        No job at hand? Try{' '}
        <a className="site-link" href="/jobs/data-engineer">
          {`${window.location.origin}/jobs/data-engineer`}
        </a>
      </p>
    </>
  );
}
