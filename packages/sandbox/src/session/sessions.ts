import { readSandboxCredential, sandboxProfileSchema } from '@vivavoce/contract/sandbox';
import { SandboxSession } from './session.ts';

const MAX_SESSIONS = 1000;

/** The sessions that the stand-ins know, by seed; the one unused for longest is forgotten when there are too many. */
export class Sessions {
  readonly #bySeed = new Map<string, SandboxSession>();

  /** The session of a credential, or nothing where the vendor would call it a bad key. */
  byCredential(credential: string): SandboxSession | undefined {
    const parsed = sandboxProfileSchema.safeParse(readSandboxCredential(credential));
    if (!parsed.success) return undefined;
    const session = this.bySeed(parsed.data.seed);
    session.present(parsed.data);
    return session;
  }

  /** The session of a seed, made when it is new: a test may post a profile before the first request. */
  bySeed(seed: string): SandboxSession {
    const session = this.#bySeed.get(seed) ?? new SandboxSession(seed);
    this.#bySeed.delete(seed);
    this.#bySeed.set(seed, session);
    if (this.#bySeed.size > MAX_SESSIONS) {
      for (const oldest of this.#bySeed.keys()) {
        this.#bySeed.delete(oldest);
        break;
      }
    }
    return session;
  }

  /** Nothing where the seed was never seen, and no session is made by asking. */
  known(seed: string): SandboxSession | undefined {
    return this.#bySeed.get(seed);
  }
}
