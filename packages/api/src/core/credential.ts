import type { Mode } from '@vivavoce/contract/ids';
import type { Caller } from './caller.ts';

/** Whose key it is, whether or not it opens anything. */
export interface KeyOwner {
  tenantId: string;
  mode: Mode;
  keyId: string;
}

/** What a request shows of who sends it. */
export interface Credential {
  value: string;
  /** `Origin` header; `null` outside a browser. */
  origin: string | null;
  method: string;
  path: string;
  /** Told whose key it is before it is refused, so that its tenant can find out why. */
  onRefusal?: (owner: KeyOwner) => void;
}

/** Credentials of one kind, known by how they begin. */
export interface CredentialReader {
  prefix: string;
  /** @throws ApiError where the credential is none, or not good for this request */
  read(credential: Credential): Promise<Caller>;
}
