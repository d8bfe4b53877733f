import { readSandboxCredential, type SandboxProfile, sandboxProfileSchema } from '@vivavoce/contract/sandbox';

const MAX_ACCOUNTS = 200;

/** Accounts by their secret key; the oldest is forgotten when there are too many. */
export class Accounts<A extends { close(): void }> {
  readonly #byKey = new Map<string, A>();
  readonly #open: (behaviour: SandboxProfile['payments']) => A;

  constructor(open: (behaviour: SandboxProfile['payments']) => A) {
    this.#open = open;
  }

  /** The account of a key, made when it is new; nothing where the vendor would call it a bad key. */
  byKey(key: string): A | undefined {
    const known = this.#byKey.get(key);
    if (known) return known;
    const profile = sandboxProfileSchema.safeParse(readSandboxCredential(key));
    if (!profile.success) return undefined;
    const account = this.#open(profile.data.payments);
    this.#byKey.set(key, account);
    if (this.#byKey.size > MAX_ACCOUNTS) {
      for (const [oldest, forgotten] of this.#byKey) {
        forgotten.close();
        this.#byKey.delete(oldest);
        break;
      }
    }
    return account;
  }

  /** Pages know the id of what they show, and no key. */
  holding(has: (account: A) => boolean): A | undefined {
    return [...this.#byKey.values()].find(has);
  }

  close(): void {
    for (const account of this.#byKey.values()) account.close();
  }
}
