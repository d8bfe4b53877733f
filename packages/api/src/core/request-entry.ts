import type { Mode } from '@vivavoce/contract/ids';

/** One request as it is kept for whoever looks after the integration: no body, no address, nobody's words. */
export interface RequestEntry {
  tenantId: string;
  mode: Mode;
  /** Null where a token came in place of a key. */
  keyId: string | null;
  requestId: string;
  method: string;
  /** The pattern of the route. */
  route: string;
  status: number;
  /** Code of the problem that was answered. */
  code: string | null;
  durationMs: number;
  at: Date;
}

/** Where requests are kept. Never waits and never throws: a log must not slow down or fail what it is about. */
export interface RequestRecorder {
  record(entry: RequestEntry): void;
}
