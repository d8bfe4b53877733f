import { readSandboxCredential, sandboxProfileSchema } from '@vivavoce/contract/sandbox';
import { StripeAccount } from './account.ts';

const MAX_ACCOUNTS = 200;

/** Accounts by their secret key; the oldest is forgotten when there are too many. */
export class StripeAccounts {
  readonly #byKey = new Map<string, StripeAccount>();
  /** Told of everything that happens, in every account: what a developer's forwarding would be. */
  readonly #forwardTo: { url: string; secret: string } | undefined;

  constructor(forwardTo: { url: string; secret: string } | undefined) {
    this.#forwardTo = forwardTo;
  }

  /** The account of a key, made when it is new; nothing where Stripe would call it a bad key. */
  byKey(key: string): StripeAccount | undefined {
    const known = this.#byKey.get(key);
    if (known) return known;
    const profile = sandboxProfileSchema.safeParse(readSandboxCredential(key));
    if (!profile.success) return undefined;
    const account = new StripeAccount(profile.data.payments);
    if (this.#forwardTo) account.deliveries.addEndpoint(this.#forwardTo);
    this.#byKey.set(key, account);
    if (this.#byKey.size > MAX_ACCOUNTS) {
      for (const [oldest, forgotten] of this.#byKey) {
        forgotten.deliveries.close();
        this.#byKey.delete(oldest);
        break;
      }
    }
    return account;
  }

  /** Pages know the id of what they show, and no key. */
  holding(has: (account: StripeAccount) => boolean): StripeAccount | undefined {
    return [...this.#byKey.values()].find(has);
  }

  close(): void {
    for (const account of this.#byKey.values()) account.deliveries.close();
  }
}
