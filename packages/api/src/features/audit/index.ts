/** What other features use of the audit log: writing to it. */
export { type Audited, type AuditedBy, audit, auditReading } from './write.ts';
