import type { Session } from '@vivavoce/contract/plain';
import { SessionAccess } from '../core/access.ts';
import { DEFAULT_API_URL } from '../core/api-url.ts';
import { toVivavoceError, VivavoceError } from '../core/error.ts';
import { browserStorage } from '../core/memory.ts';
import type { KeptResult, Results, ResultsOptions } from '../types.ts';
import { type Keepsake, Keepsakes } from './kept.ts';
import { openView } from './view.ts';

/** Codes that say that nothing can be read with this right any more. */
const GONE = /^(session_erased|invalid_token|token_expired|not_found)$/;

/**
 * The results that are kept on this device, without the interview: for a page that only shows them. Does nothing by itself.
 *
 * @example
 * const results = openResults();
 * const [latest] = results.list();
 * if (latest) show(await results.open(latest.sessionId));
 */
export function openResults(options: ResultsOptions = {}): Results {
  return new DeviceResults(options);
}

export class DeviceResults implements Results {
  readonly #apiUrl: string;
  readonly #keepsakes: Keepsakes;

  constructor({ apiUrl = DEFAULT_API_URL, resultStorage }: ResultsOptions) {
    this.#apiUrl = apiUrl.replace(/\/+$/, '');
    this.#keepsakes = new Keepsakes(
      resultStorage === undefined ? browserStorage('localStorage') : resultStorage,
    );
  }

  list(): KeptResult[] {
    return this.#keepsakes.all().map(({ token: _, ...kept }) => kept);
  }

  async open(sessionId: string): ReturnType<Results['open']> {
    const access = this.#access(this.#held(sessionId));
    try {
      const [record, said] = await Promise.all([access.session(), access.utterances()]);
      return openView({ record, said, access });
    } catch (thrown) {
      access.dispose();
      const error = toVivavoceError(thrown);
      if (GONE.test(error.code)) this.#keepsakes.remove(sessionId);
      throw error;
    }
  }

  add(result: Keepsake): void {
    this.#keepsakes.add(result);
  }

  async forget(sessionId: string): Promise<void> {
    const kept = this.#keepsakes.find(sessionId);
    // Gone from this device first: whoever sits down next finds nothing, whatever the network does.
    this.#keepsakes.remove(sessionId);
    if (!kept) return;
    const access = this.#access(kept);
    try {
      await access.revokeResultToken();
    } catch (thrown) {
      const error = toVivavoceError(thrown);
      if (!GONE.test(error.code)) throw error;
    } finally {
      access.dispose();
    }
  }

  /**
   * Keeps the right to read a session that is over. Where no result comes, or none for the candidate, there is nothing to keep.
   *
   * @returns whether it is kept
   */
  async keep(access: SessionAccess, { id, status, template, startedAt, endedAt }: Session): Promise<boolean> {
    const nothing = status === 'failed' || startedAt === null || template.resultVisibility !== 'candidate';
    if (nothing) return false;
    if (this.#keepsakes.find(id)) return true;
    const { token, expiresAt } = await access.resultToken();
    this.#keepsakes.add({ sessionId: id, title: template.title, endedAt, expiresAt, token });
    return true;
  }

  drop(sessionId: string): void {
    this.#keepsakes.remove(sessionId);
  }

  #held(sessionId: string): Keepsake {
    const kept = this.#keepsakes.find(sessionId);
    if (!kept) throw new VivavoceError('not_found');
    return kept;
  }

  #access({ sessionId, token, expiresAt }: Keepsake): SessionAccess {
    return new SessionAccess({ apiUrl: this.#apiUrl, sessionId, token: { value: token, expiresAt } });
  }
}
