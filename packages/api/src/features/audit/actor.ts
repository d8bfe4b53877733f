import type { Mode } from '@vivavoce/contract/ids';
import type { AuditEntry } from '@vivavoce/contract/records';
import type { Caller } from '../../core/caller.ts';

/** Whoever opened a share, or the platform itself: neither is a caller of the API. */
interface Bystander {
  kind: 'share' | 'system';
  tenantId: string;
  mode: Mode;
  /** Of the share; of the task where it is the platform. */
  id: string;
}

export type AuditedBy = Caller | Bystander;

/** Who did it, as the log keeps it: of a candidate only the session, which is nobody's name. */
export function actorOf(by: AuditedBy): AuditEntry['actor'] {
  switch (by.kind) {
    case 'member':
      return { kind: 'member', id: by.memberId, name: by.name };
    case 'secret':
    case 'publishable':
      return { kind: 'key', id: by.keyId, name: null };
    case 'session':
    case 'result':
      return { kind: 'candidate', id: by.sessionId, name: null };
    case 'candidate':
      return { kind: 'candidate', id: by.candidateId, name: null };
    case 'agent':
      return { kind: 'system', id: 'agent', name: null };
    case 'share':
    case 'system':
      return { kind: by.kind, id: by.id, name: null };
  }
}
