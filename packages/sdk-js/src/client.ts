import { type CreateSessionResponse, isOver, type Session } from '@vivavoce/contract/plain';
import { type HeldToken, SessionAccess } from './core/access.ts';
import { DEFAULT_API_URL } from './core/api-url.ts';
import { withDeadline } from './core/deadline.ts';
import { toVivavoceError, VivavoceError } from './core/error.ts';
import { request } from './core/http.ts';
import { browserStorage, Memory, type Remembered } from './core/memory.ts';
import { DeviceResults } from './results/results.ts';
import { answerOthers, askOthers } from './session/elsewhere.ts';
import { Interview } from './session/interview.ts';
import type {
  ClientOptions,
  GetSessionToken,
  InterviewSession,
  RunningElsewhere,
  SessionStorage,
  StartOptions,
  VivavoceClient,
} from './types.ts';
import { VERSION } from './version.ts';

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
  const results = new DeviceResults(options);
  const opening = (start: StartOptions) => {
    const storage = options.storage === undefined ? browserStorage('sessionStorage') : options.storage;
    return new Opening({ apiUrl, workletUrl, credential, storage, results, start });
  };
  return {
    results,
    interview: {
      repeatable: credential.kind !== 'token',
      start: (start = {}) => opening(start).open(),
      elsewhere: (start = {}) => opening(start).elsewhere(),
    },
  };
}

/** `key` is what the client proves itself with; where the partner is asked for that, a name in its place. */
type Credential =
  | { kind: 'publishable' | 'token'; key: string }
  | { kind: 'partner'; key: 'partner'; getToken: GetSessionToken };

interface OpeningOptions {
  apiUrl: string;
  workletUrl: string;
  credential: Credential;
  storage: SessionStorage | null;
  results: DeviceResults;
  start: StartOptions;
}

interface Opened {
  record: Session;
  access: SessionAccess;
  kept: Remembered;
}

/** The way to one session: the one that this tab was in, where there is still something to see of it, else a fresh one. */
class Opening {
  readonly #options: OpeningOptions;
  /** One place for each way in, template and name, so that two interviews of one page do not take each other's session. */
  readonly #place: string;
  readonly #memory: Memory;

  constructor(options: OpeningOptions) {
    const { start, credential, storage } = options;
    this.#options = options;
    this.#place = `vivavoce:${tailOf(credential)}:${[start.template, start.name].join()}`;
    this.#memory = new Memory(storage, this.#place);
  }

  async elsewhere(): Promise<RunningElsewhere | null> {
    // Asked also where this tab remembers one: a tab that was duplicated remembers what the other one is in.
    const found = await askOthers(this.#place);
    if (!found) return null;
    const { kept, title, startedAt } = found;
    return {
      sessionId: kept.sessionId,
      title,
      startedAt,
      resume: async () => this.#interview(await this.#look(kept)),
    };
  }

  async open(): Promise<InterviewSession> {
    const former = this.#memory.read();
    const opened = (await this.#resume(former)) ?? (await this.#begin());
    if (former && former.sessionId !== opened.record.id) this.#memory.forget(former.sessionId);
    return this.#interview(opened);
  }

  async #interview({ record, access, kept }: Opened): Promise<InterviewSession> {
    const { workletUrl, results } = this.#options;
    // While it runs the agent tells what was said; afterwards only the record knows.
    const said = isOver(record.status) ? await access.utterances() : [];
    const remember = (change: Partial<Remembered>) => this.#memory.write(Object.assign(kept, change));
    remember({});
    let keeping = false;
    const keep = async (over: Session) => {
      if (keeping || kept.resultKept) return;
      keeping = true;
      // Where the API is away now, it is tried again with the next look at the record.
      if (await results.keep(access, over).catch(() => false)) remember({ resultKept: true });
      keeping = false;
    };
    const interview = new Interview({
      record,
      said,
      access,
      workletUrl,
      kept,
      remember,
      onOver: (over) => void keep(over),
      onErased: () => {
        this.#memory.forget(record.id);
        results.drop(record.id);
      },
    });
    const stop = answerOthers(this.#place, () => {
      const { record, connection } = interview.getState();
      const { status, template, startedAt } = record;
      // Where another tab took it over, this one is not in it any more: it must not send that tab back here.
      const none = startedAt === null || isOver(status) || connection === 'replaced';
      return none ? null : { kept, title: template.title, startedAt };
    });
    access.signal.addEventListener('abort', stop);
    return interview;
  }

  async #resume(kept: Remembered | undefined): Promise<Opened | undefined> {
    const { start, credential } = this.#options;
    if (start.resume === false || !kept) return undefined;
    try {
      const opened = await this.#look(kept);
      const { record } = opened;
      // A token names one session, whatever became of it. What a partner's function is for only a name tells us.
      const named = credential.kind !== 'partner' || start.name || start.template;
      if (credential.kind === 'token' || isToBeSeen(record, named)) return opened;
    } catch (thrown) {
      const error = toVivavoceError(thrown);
      // A session that cannot be opened any more makes room; a network that fails says nothing about the session.
      if (error.retryable) throw error;
    }
    return undefined;
  }

  async #look(kept: Remembered): Promise<Opened> {
    const access = this.#access(kept);
    return { record: await access.session(), access, kept };
  }

  async #begin(): Promise<Opened> {
    const { apiUrl, credential } = this.#options;
    let record: Session;
    let token: HeldToken;
    if (credential.kind === 'publishable') {
      const { template, locale, displayName } = this.#options.start;
      if (!template) {
        throw new VivavoceError('invalid_request', {
          message: 'Name a template.',
        });
      }
      ({ session: record, token } = await request<CreateSessionResponse>(apiUrl, {
        path: '/v1/sessions',
        token: credential.key,
        body: { template, locale, displayName },
      }));
    } else {
      const value =
        credential.kind === 'partner' ? await askPartner(credential.getToken, null) : credential.key;
      token = { value, expiresAt: null };
      record = await request<Session>(apiUrl, { path: '/v1/sessions/current', token: value });
    }
    const kept: Remembered = {
      pending: [],
      lastEventId: '',
      // The same session under another token, or opened in another way: what was left behind is its own.
      ...this.#memory.read(record.id),
      sessionId: record.id,
      token,
    };
    return { record, access: this.#access(kept), kept };
  }

  #access(kept: Remembered): SessionAccess {
    const { apiUrl, credential } = this.#options;
    return new SessionAccess({
      apiUrl,
      sessionId: kept.sessionId,
      token: kept.token,
      renew:
        credential.kind === 'partner' ? () => askPartner(credential.getToken, kept.sessionId) : undefined,
      onToken: (token) => this.#memory.write(Object.assign(kept, { token })),
    });
  }
}

/**
 * A session that runs, or whose result is awaited; where it is known that this very interview is meant, also one whose result
 * is there or will not come. Of one that could not be carried out or was abandoned there is nothing to see.
 */
function isToBeSeen({ status, endReason }: Session, named: unknown): unknown {
  if (status === 'evaluated' || status === 'failed') return named && endReason !== 'failed';
  return status !== 'abandoned';
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
          message: 'Revoke this secret key.',
        });
      }
      return { kind: 'publishable', key: publishableKey };
    }
    if (typeof sessionToken === 'string') return { kind: 'token', key: sessionToken };
    if (typeof getSessionToken === 'function') {
      return { kind: 'partner', key: 'partner', getToken: getSessionToken as GetSessionToken };
    }
  }
  throw new VivavoceError('invalid_request', {
    message: 'Give a key or a token.',
  });
}

async function askPartner(getToken: GetSessionToken, sessionId: string | null): Promise<string> {
  try {
    const token = await withDeadline(getToken({ sessionId }), PARTNER_DEADLINE_MS);
    if (typeof token === 'string') return token;
    throw token;
  } catch (cause) {
    // A failure that names a code of ours (this package's error, or one that came over the bridge) keeps it; other
    // libraries' codes are numbers or upper case.
    const { code, message, requestId } = (cause ?? {}) as Partial<VivavoceError>;
    if (code && /^[a-z_]+$/.test(code)) throw new VivavoceError(code, { message, requestId, cause });
    throw new VivavoceError('unavailable', { message: 'No token came.', cause });
  }
}

/** The end of a key or token tells two apart and opens nothing. */
function tailOf({ key }: Credential): string {
  return key.slice(-8);
}
