import { type CreateSessionResponse, isOver, type Session } from '@vivavoce/contract/plain';
import { withDeadline } from './deadline.ts';
import { toVivavoceError, VivavoceError } from './errors/error.ts';
import { type HeldToken, SessionAccess } from './rest/access.ts';
import { request } from './rest/http.ts';
import { Interview } from './session/interview.ts';
import { Memory, type Remembered, tabStorage } from './session/memory.ts';
import type {
  ClientOptions,
  InterviewSession,
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
  access: SessionAccess;
  kept: Remembered;
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
    const { record, access, kept } = (await this.#resume()) ?? (await this.#begin());
    const remember = (change: Partial<Remembered>) => this.#memory.write(Object.assign(kept, change));
    remember({});
    return new Interview({ record, access, workletUrl: this.#options.workletUrl, kept, remember });
  }

  async #resume(): Promise<Opened | undefined> {
    const kept = this.#options.start.resume === false ? undefined : this.#memory.read();
    try {
      if (kept) {
        const access = this.#access(kept);
        const record = await access.session();
        if (this.#goesOn(record)) return { record, access, kept };
      }
    } catch (thrown) {
      const error = toVivavoceError(thrown);
      // A session that cannot be opened any more makes room; a network that fails says nothing about the session.
      if (error.retryable) throw error;
    }
    this.#memory.forget();
    return undefined;
  }

  /** A session that runs, or whose result is still awaited. A token names one session, over or not. */
  #goesOn({ status }: Session): boolean {
    const { kind } = this.#options.credential;
    return kind === 'token' || !isOver(status) || status === 'ended' || status === 'evaluating';
  }

  async #begin(): Promise<Opened> {
    const { apiUrl, credential } = this.#options;
    let record: Session;
    let token: HeldToken;
    if (credential.kind === 'publishable') {
      ({ session: record, token } = await this.#create(credential.key));
    } else {
      token = { value: await this.#partnerToken(credential), expiresAt: null };
      record = await request<Session>(apiUrl, {
        method: 'GET',
        path: '/v1/sessions/current',
        token: token.value,
      });
    }
    const kept: Remembered = { sessionId: record.id, token, pending: [], lastEventId: '' };
    return { record, access: this.#access(kept), kept };
  }

  #create(key: string): Promise<CreateSessionResponse> {
    const { template, locale, displayName } = this.#options.start;
    if (!template) {
      throw new VivavoceError('invalid_request', {
        message: 'A publishable key needs `template`: the id or slug of what is to be asked.',
      });
    }
    return request(this.#options.apiUrl, {
      method: 'POST',
      path: '/v1/sessions',
      token: key,
      body: { template, locale, displayName },
    });
  }

  #access(kept: Remembered): SessionAccess {
    const { apiUrl, credential } = this.#options;
    return new SessionAccess({
      apiUrl,
      sessionId: kept.sessionId,
      token: kept.token,
      renew: credential.kind === 'partner' ? () => this.#partnerToken(credential) : undefined,
      onToken: (token) => this.#memory.write(Object.assign(kept, { token })),
    });
  }

  #partnerToken(credential: Exclude<Credential, { kind: 'publishable' }>): Promise<string> {
    return credential.kind === 'token' ? Promise.resolve(credential.token) : askPartner(credential.getToken);
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
      if (/^vv_\w+_sk_/.test(publishableKey)) {
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
  try {
    const token = await withDeadline(getToken(), PARTNER_DEADLINE_MS);
    if (typeof token === 'string') return token;
    throw token;
  } catch (cause) {
    // A failure that names a code of ours (this package's error, or one that came over the bridge) keeps it; other
    // libraries' codes are numbers or upper case.
    const { code, message, requestId } = (cause ?? {}) as Partial<VivavoceError>;
    if (code && /^[a-z_]+$/.test(code)) throw new VivavoceError(code, { message, requestId, cause });
    throw new VivavoceError('unavailable', { message: '`getSessionToken` did not answer a token.', cause });
  }
}

/** One place for each way in and template, so that two interviews of one page do not take each other's session. */
function memoryKey({ credential, start }: OpeningOptions): string {
  // The end of a key or token tells two apart and opens nothing.
  const who =
    credential.kind === 'publishable'
      ? credential.key
      : credential.kind === 'token'
        ? credential.token
        : credential.kind;
  return `vivavoce:${who.slice(-8)}:${start.template ?? ''}`;
}
