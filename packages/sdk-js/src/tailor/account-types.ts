import type { CandidateCode } from '@vivavoce/contract/plain';

/** A candidate's own account, where the tenant offers them. Every method that asks the server throws a `VivavoceError`. */
export interface CandidateAccount {
  /** `none`: the page says itself who the candidate is, so nobody signs in here. */
  readonly state: 'none' | 'out' | 'in';
  /** The address that was signed in with in this browser; `null` where nobody did. */
  readonly email: string | null;
  /** Whether the tenant offers accounts. Opens no workspace. */
  offered(): Promise<boolean>;
  /** Mails a code, which is good for ten minutes. It never tells whether the address is known. */
  sendCode(email: string, options?: { locale?: string }): Promise<CandidateCode>;
  /**
   * Signs in with the code. What this browser held becomes the candidate's. Throws `code_wrong`, or `code_expired` where a new code is
   * needed.
   */
  enter(proof: { email: string; codeId: string; code: string }): Promise<void>;
  /** Signs out: here, or in every browser. */
  leave(options?: { everywhere?: boolean }): Promise<void>;
  /** Called whenever `state` has changed, also where the sign-in was ended elsewhere. Answers what stops it. */
  onChange(listener: () => void): () => void;
}
