import type { QueryClient } from '@tanstack/react-query';

/**
 * Ends the sign-in of this browser, and forgets what was loaded with it.
 * @throws where it was not ended: whoever leaves the machine has to know
 */
export async function signOut(queries: QueryClient): Promise<void> {
  const answer = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  // Signed out already is signed out.
  if (!answer.ok && answer.status !== 401) throw new Error(`sign-out was answered ${answer.status}`);
  queries.clear();
}
