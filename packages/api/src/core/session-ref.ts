import type { Mode } from '@vivavoce/contract/ids';

/** Which session, and whose. */
export interface SessionRef {
  tenantId: string;
  mode: Mode;
  sessionId: string;
}
