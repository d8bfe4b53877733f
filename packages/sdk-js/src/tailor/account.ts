import type { CandidateCode, CandidateToken } from '@vivavoce/contract/plain';
import type { CandidateAccess } from './access.ts';
import type { CandidateAccount } from './account-types.ts';

const PATH = '/candidate-accounts';

/** Signs a candidate in and out of the records that `access` opens. */
export class OwnAccount implements CandidateAccount {
  readonly #access: CandidateAccess;

  constructor(access: CandidateAccess) {
    this.#access = access;
  }

  get state() {
    return this.#access.account;
  }

  get email() {
    return this.#access.email;
  }

  async offered(): Promise<boolean> {
    if (this.state === 'none') return false;
    if (this.state === 'in') return true;
    const known = this.#access.offersAccounts;
    if (known !== undefined) return known;
    return (await this.#access.visit<{ offered: boolean }>({ path: PATH })).offered;
  }

  sendCode(email: string, { locale }: { locale?: string } = {}): Promise<CandidateCode> {
    return this.#access.visit({ path: `${PATH}/codes`, body: { email, ...(locale ? { locale } : {}) } });
  }

  async enter(proof: { email: string; codeId: string; code: string }): Promise<void> {
    const token = await this.#access.visit<CandidateToken>({ path: `${PATH}/tokens`, body: proof });
    this.#access.enter(token, proof.email);
  }

  async leave({ everywhere = false }: { everywhere?: boolean } = {}): Promise<void> {
    await this.#access.call({ path: `${PATH}/sign-out`, body: { everywhere } });
    this.#access.leave();
  }

  onChange(listener: () => void): () => void {
    return this.#access.onChange(listener);
  }
}
