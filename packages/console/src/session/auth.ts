import { signInWords } from '../words/sign-in.ts';

/** Sign-in refused; its message says why, in words for people. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: string;

  constructor(code: string) {
    super(refusalOf(code));
    this.code = code;
  }
}

/** What a code of sign-in means for whoever reads it. */
export function refusalOf(code: string): string {
  const { refusals } = signInWords;
  return Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : refusals.other;
}

/** Asks sign-in something, or has it do something where there is a body. @throws AuthError */
export async function askAuth<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/auth${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new AuthError('offline');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  if (response.status === 429) throw new AuthError('rate_limited');
  throw new AuthError(codeIn(answer));
}

function codeIn(answer: unknown): string {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  return typeof code === 'string' ? code : 'other';
}
