import type { KeyOwner } from '../database/database.ts';
import type { Caller } from './caller.ts';

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
