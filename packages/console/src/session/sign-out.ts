import type { QueryClient } from '@tanstack/react-query';

/** Ends the sign-in of this browser, and forgets what was loaded with it. */
export async function signOut(queries: QueryClient): Promise<void> {
  await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  queries.clear();
}
