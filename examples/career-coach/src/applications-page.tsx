import { Applications } from '@vivavoce/react/applications';
import { createApplications } from '@vivavoce/sdk/applications';
import { useMemo } from 'react';
import { backend } from './backend.ts';

/** The member's applications, and practice for each. The page holds a token of one candidate; the secret key never leaves the backend. */
export function ApplicationsPage({ apiUrl, onBack }: { apiUrl: string; onBack: () => void }) {
  const applications = useMemo(
    () => createApplications({ apiUrl, getToken: backend.candidateToken }),
    [apiUrl],
  );
  return (
    <>
      <button type="button" className="site-back" onClick={onBack}>
        Back to all interviews
      </button>
      <h1>Where each application stands</h1>
      <Applications
        applications={applications}
        appearance={{ accent: { light: '#2f5d8a', dark: '#8fbce6' } }}
      />
    </>
  );
}
