import type { CandidateToken } from '@vivavoce/sdk/applications';

/** What comes of asking who is signed in. */
export type Visit = { name: 'in'; token: CandidateToken } | { name: 'out' | 'refused' | 'failed' };

/** How far the page is with it. */
export type AccountState = Visit | { name: 'asking' };

/** Asks for the token of whoever is signed in on this origin. */
export async function visit(path: string): Promise<Visit> {
  const response = await post(`${path}/token`);
  if (response?.ok) return { name: 'in', token: (await response.json()) as CandidateToken };
  if (response?.status === 401) return { name: 'out' };
  return { name: response?.status === 403 ? 'refused' : 'failed' };
}

/** Ends the sign-in of this page and of this browser. */
export async function leave(apiUrl: string, token: CandidateToken): Promise<void> {
  await post(`${apiUrl}/v1/candidate-accounts/sign-out`, { Authorization: `Bearer ${token.value}` });
  await post('/auth/sign-out');
}

function post(url: string, headers: Record<string, string> = {}): Promise<Response | undefined> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: '{}',
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
}

/** Where one signs in, to come back here. */
export function signInPath(path: string): string {
  return `/console/sign-in?${new URLSearchParams({ next: path })}`;
}
