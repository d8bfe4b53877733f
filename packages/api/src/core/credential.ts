import type { Caller } from './caller.ts';

/** What a request shows of who sends it. */
export interface Credential {
  value: string;
  /** `Origin` header; `null` outside a browser. */
  origin: string | null;
  method: string;
  path: string;
}

/** Credentials of one kind, known by how they begin. */
export interface CredentialReader {
  prefix: string;
  /** @throws ApiError where the credential is none, or not good for this request */
  read(credential: Credential): Promise<Caller>;
}
