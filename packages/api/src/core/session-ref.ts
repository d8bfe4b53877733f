import type { Mode } from '@vivavoce/contract';

/** Which session, and whose. */
export interface SessionRef {
  tenantId: string;
  mode: Mode;
  sessionId: string;
}
