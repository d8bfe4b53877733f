/**
 * What somebody can have done that others may ask about later, by the subject that it was done to. A closed list: whoever adds
 * an act adds its name here, and its words in the console.
 */
export const AUDIT_ACTIONS = [
  'session.created',
  'session.viewed',
  'session.transcript_read',
  'session.report_downloaded',
  'session.ended',
  'session.reminded',
  'session.retake_allowed',
  'session.evaluated_again',
  'session.erased',
  'sessions.exported',
  'decision.made',
  'note.added',
  'note.changed',
  'note.removed',
  'score.given',
  'score.withdrawn',
  'share.created',
  'share.opened',
  'share.report_downloaded',
  'share.revoked',
  'link.created',
  'link.changed',
  'link.sent',
  'link.revoked',
  'candidate.created',
  'candidate.viewed',
  'candidate.changed',
  'candidate.merged',
  'candidate.separated',
  'candidate.signed_in',
  'candidate.signed_out',
  'candidate.exported',
  'candidates.exported',
  'applications.exported',
  'links.exported',
  'candidate.erased',
  'template.created',
  'template.changed',
  'template.removed',
  'template.imported',
  'template.exported',
  'member.invited',
  'member.joined',
  'member.role_changed',
  'member.removed',
  'invitation.revoked',
  'key.created',
  'key.changed',
  'key.rotated',
  'key.revoked',
  'billing.plan_chosen',
  'billing.ended',
  'billing.kept',
  'billing.changed',
  'webhook.created',
  'webhook.changed',
  'webhook.rotated',
  'webhook.replayed',
  'webhook.disabled',
  'webhook.removed',
  'tenant.created',
  'tenant.changed',
  'tenant.closed',
  'branding.changed',
  'mail.changed',
  'task.retried',
  'audit.exported',
  'impact.exported',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry is about. What happens to a part of an interview (a note, a decision) is about the session. */
export const AUDIT_SUBJECT_TYPES = [
  'session',
  'candidate',
  'template',
  'link',
  'member',
  'invitation',
  'key',
  'webhook',
  'tenant',
  'task',
] as const;

export type AuditSubjectType = (typeof AUDIT_SUBJECT_TYPES)[number];

/** Who did it. A candidate is known by the session, a visitor by the share. */
export type AuditActorKind = 'member' | 'key' | 'candidate' | 'share' | 'system';

export const AUDIT_ACTOR_KINDS = [
  'member',
  'key',
  'candidate',
  'share',
  'system',
] as const satisfies AuditActorKind[];

/** One act, as the audit log keeps it. It outlives what it is about, so it holds ids and figures, never a candidate's words. */
export interface AuditEntry {
  id: string;
  actor: {
    kind: AuditActorKind;
    id: string;
    /** Of a member as it was then; `null` for everybody else. */
    name: string | null;
  };
  action: AuditAction;
  subject: { type: AuditSubjectType; id: string };
  data: Record<string, AuditValue>;
  createdAt: string;
}

export type AuditValue = string | number | boolean | null | readonly string[];
