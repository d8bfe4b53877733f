import { randomText } from '@vivavoce/contract/plain';
import type { BridgeFailure } from '../bridge/messages.ts';

export interface CreateOptions {
  apiUrl: string;
  key: string;
  /** The session whose token has expired; `null`: none yet. */
  sessionId: string | null;
  template: string | undefined;
  locale: string | undefined;
  /** The language of the page, where the partner named none: it holds where the template is in it. */
  pageLocale: string | undefined;
  displayName: string | undefined;
}

/** Both attempts fit into the 15 s after which the client in the frame gives the token up. */
const DEADLINE_MS = 7_000;
const ATTEMPTS = 2;

/**
 * Creates a session from the partner's own page, so that the API sees this page's `Origin`; answers its token.
 *
 * @throws BridgeFailure
 */
export async function createSession({ sessionId, pageLocale, ...options }: CreateOptions): Promise<string> {
  // With this key a page begins a session; it opens none that is there.
  if (sessionId) throw failure('token_expired', 'The token of the session has expired.');
  const { apiUrl, key, locale, ...body } = options;
  const post = (tag: string | undefined) => postOnce(`${apiUrl}/v1/sessions`, key, { ...body, locale: tag });
  const answer = await post(locale ?? pageLocale);
  const token = readToken(answer);
  if (token !== undefined) return token;
  if (locale === undefined && pageLocale !== undefined && isAboutLocale(answer)) {
    const own = await post(undefined);
    return readToken(own) ?? fail(own);
  }
  return fail(answer);
}

/** Opens an anonymous workspace from the partner's own page; answers its token. @throws BridgeFailure */
export async function openWorkspace(apiUrl: string, key: string): Promise<string> {
  const answer = await postOnce(`${apiUrl}/v1/candidate-tokens`, key, {});
  const { value } = (answer ?? {}) as { value?: unknown };
  return typeof value === 'string' ? value : fail(answer);
}

/** The body of whatever the API answers, with one more attempt where it answers nothing. */
async function postOnce(url: string, key: string, body: object): Promise<unknown> {
  // One key for both attempts: a lost answer does not make two sessions.
  const idempotencyKey = randomText(22);
  for (let attempt = 1; ; attempt += 1) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), DEADLINE_MS);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${key}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': idempotencyKey,
        },
        body: JSON.stringify(body),
        credentials: 'omit',
        signal: controller.signal,
      });
      return await response.json();
    } catch {
      if (attempt >= ATTEMPTS) throw failure('connection_lost', 'The interview service did not answer.');
    } finally {
      clearTimeout(timer);
    }
  }
}

function isAboutLocale(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { errors?: { pointer?: string }[] };
  return errors?.some(({ pointer }) => pointer === '/locale') ?? false;
}

function fail(answer: unknown): never {
  throw failureOf(answer);
}

/** What a partner's function threw, as it may cross the bridge: its words, never its stack. */
export function toFailure(error: unknown): BridgeFailure {
  if (isFailure(error))
    return { code: error.code, message: error.message, requestId: error.requestId ?? null };
  return failure('unavailable', 'The page did not answer a session token.');
}

function readToken(answer: unknown): string | undefined {
  const token = (answer as { token?: { value?: unknown } } | null)?.token?.value;
  return typeof token === 'string' ? token : undefined;
}

/** A refusal of the API as it may cross the bridge; for the console, with the fix. */
export function failureOf(answer: unknown): BridgeFailure & { fix?: string | undefined } {
  const { code, detail, title, fix, requestId } = (answer ?? {}) as Record<string, unknown>;
  const particular = detail === fix ? title : detail;
  return {
    code: String(code ?? 'internal'),
    message: String(particular ?? title ?? 'The session could not be created.'),
    ...(fix ? { fix: String(fix) } : {}),
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

function failure(code: string, message: string): BridgeFailure {
  return { code, message, requestId: null };
}

function isFailure(error: unknown): error is BridgeFailure {
  const { code, message } = (error ?? {}) as Partial<BridgeFailure>;
  return typeof code === 'string' && typeof message === 'string';
}
