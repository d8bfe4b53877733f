import {
  type CreateSessionResponse,
  isErrorCode,
  isOver,
  parseApiKey,
  type Session,
} from '@vivavoce/contract/plain';
import { toVivavoceError, VivavoceError } from './errors/error.ts';
import { type HeldToken, isTokenError, SessionAccess } from './rest/access.ts';
import { request } from './rest/http.ts';
import { Interview } from './session/interview.ts';
import { Memory, tabStorage } from './session/memory.ts';
import type {
  ClientOptions,
  InterviewSession,
  PendingAnswer,
  SessionStorage,
  StartOptions,
  VivavoceClient,
} from './types.ts';
import { VERSION } from './version.ts';

const DEFAULT_API_URL = 'https://api.vivavoce.dev';
/** So long the partner's own backend may take. */
const PARTNER_DEADLINE_MS = 15_000;

/**
 * Makes a client. Does nothing by itself: no request, no storage, no microphone before you call it, and nothing at import,
 * so a server may import it too.
 *
 * @throws VivavoceError `invalid_request` without exactly one way to prove itself, `not_allowed` with a secret key
 * @example
 * const client = createClient({ publishableKey: 'vv_test_pk_…' });
 * const session = await client.interview.start({ template: 'graduate-practice' });
 * await session.consent({ voice: true });
 * await session.join();
 */
export function createClient(options: ClientOptions): VivavoceClient {
  const credential = readCredential(options);
  const apiUrl = (options.apiUrl ?? DEFAULT_API_URL).replace(/\/+$/, '');
  const workletUrl = (options.workletUrl ?? `${apiUrl}/worklets/${VERSION}`).replace(/\/+$/, '');
  return {
    interview: {
      start: (startOptions = {}) => {
        const storage = options.storage === undefined ? tabStorage() : options.storage;
        return new Opening({ apiUrl, workletUrl, credential, storage, start: startOptions }).open();
      },
    },
  };
}

type Credential =
  | { kind: 'publishable'; key: string }
  | { kind: 'token'; token: string }
  | { kind: 'partner'; getToken: () => Promise<string> };

interface OpeningOptions {
  apiUrl: string;
  workletUrl: string;
  credential: Credential;
  storage: SessionStorage | null;
  start: StartOptions;
}

interface Opened {
  record: Session;
  token: HeldToken;
  pending: PendingAnswer[];
}

/** The way to one session: the one that this tab was in, where it still runs, else a fresh one. */
class Opening {
  readonly #options: OpeningOptions;
  readonly #memory: Memory;

  constructor(options: OpeningOptions) {
    this.#options = options;
    this.#memory = new Memory(options.storage, memoryKey(options));
  }

  async open(): Promise<InterviewSession> {
    const opened = (await this.#resume()) ?? (await this.#begin());
    const { apiUrl, workletUrl, credential } = this.#options;
    let { pending } = opened;
    const remember = () => {
      this.#memory.write({ sessionId: opened.record.id, token: access.token, pending });
    };
    const access: SessionAccess = new SessionAccess({
      apiUrl,
      sessionId: opened.record.id,
      token: opened.token,
      renew: credential.kind === 'partner' ? () => askPartner(credential.getToken) : undefined,
      onToken: remember,
    });
    remember();
    return new Interview({
      record: opened.record,
      access,
      workletUrl,
      pending,
      remember: (answers) => {
        pending = answers;
        remember();
      },
    });
  }

  async #resume(): Promise<Opened | undefined> {
    if (this.#options.start.resume === false) {
      this.#memory.forget();
      return undefined;
    }
    const remembered = this.#memory.read();
    if (!remembered) return undefined;
    const { sessionId, token, pending } = remembered;
    try {
      const record = await this.#get<Session>(`/v1/sessions/${encodeURIComponent(sessionId)}`, token.value);
      if (this.#goesOn(record)) return { record, token, pending };
    } catch (thrown) {
      const error = toVivavoceError(thrown);
      // A session that cannot be opened any more makes room; a network that fails says nothing about the session.
      if (!isTokenError(error) && error.code !== 'not_found' && error.code !== 'not_allowed') throw error;
    }
    this.#memory.forget();
    return undefined;
  }

  /** A session that runs, or whose result is still awaited. A token names one session, over or not. */
  #goesOn({ status }: Session): boolean {
    return (
      this.#options.credential.kind === 'token' ||
      !isOver(status) ||
      status === 'ended' ||
      status === 'evaluating'
    );
  }

  async #begin(): Promise<Opened> {
    const { credential } = this.#options;
    if (credential.kind === 'publishable') return this.#create(credential.key);
    const value = credential.kind === 'token' ? credential.token : await askPartner(credential.getToken);
    const record = await this.#get<Session>('/v1/sessions/current', value);
    return { record, token: { value, expiresAt: null }, pending: [] };
  }

  async #create(key: string): Promise<Opened> {
    const { template, locale, displayName } = this.#options.start;
    if (!template) {
      throw new VivavoceError('invalid_request', {
        message: 'A publishable key needs `template`: the id or slug of what is to be asked.',
        fields: [{ pointer: '/template', detail: 'Name the template, e.g. `graduate-practice`.' }],
      });
    }
    const { session, token } = await request<CreateSessionResponse>(this.#options.apiUrl, {
      method: 'POST',
      path: '/v1/sessions',
      token: key,
      body: { template, locale, displayName },
    });
    return { record: session, token, pending: [] };
  }

  #get<T>(path: string, token: string): Promise<T> {
    return request<T>(this.#options.apiUrl, { method: 'GET', path, token });
  }
}

function readCredential(options: ClientOptions): Credential {
  // Looked at without its type: a page in plain JavaScript may hand over anything.
  const { publishableKey, sessionToken, getSessionToken } = options as Partial<
    Record<'publishableKey' | 'sessionToken' | 'getSessionToken', unknown>
  >;
  const given = [publishableKey, sessionToken, getSessionToken].filter((value) => value !== undefined);
  if (given.length === 1) {
    if (typeof publishableKey === 'string') {
      if (parseApiKey(publishableKey)?.kind === 'secret') {
        throw new VivavoceError('not_allowed', {
          message: 'A secret key never belongs in a browser. Revoke it and use a publishable key.',
        });
      }
      return { kind: 'publishable', key: publishableKey };
    }
    if (typeof sessionToken === 'string') return { kind: 'token', token: sessionToken };
    if (typeof getSessionToken === 'function') {
      return { kind: 'partner', getToken: getSessionToken as () => Promise<string> };
    }
  }
  throw new VivavoceError('invalid_request', {
    message: 'Give exactly one of `publishableKey`, `sessionToken` and `getSessionToken`.',
  });
}

async function askPartner(getToken: () => Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('No answer in time.')), PARTNER_DEADLINE_MS);
    });
    return await Promise.race([getToken(), late]);
  } catch (cause) {
    // A failure that names a code of ours (this package's error, or one that came over the bridge) keeps it.
    const { code, message, requestId } = (cause ?? {}) as Partial<VivavoceError>;
    if (code && isErrorCode(code)) throw new VivavoceError(code, { message, requestId, cause });
    throw new VivavoceError('unavailable', { message: '`getSessionToken` did not answer a token.', cause });
  } finally {
    clearTimeout(timer);
  }
}

/** One place a client and template, so that two interviews of one page do not take each other's session. */
function memoryKey({ apiUrl, credential, start }: OpeningOptions): string {
  const who =
    credential.kind === 'publishable'
      ? credential.key
      : credential.kind === 'token'
        ? credential.token
        : 'partner';
  return `vivavoce:${fingerprint(`${apiUrl} ${who}`)}:${start.template ?? ''}`;
}

/** Tells texts apart, so that a key or token is not written out in a storage key. Guards nothing. */
function fingerprint(text: string): string {
  let hash = 5381;
  for (const character of text) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) % 2 ** 32;
  return hash.toString(36);
}
