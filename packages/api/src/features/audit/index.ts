/** What other features use of the audit log: writing to it. */
export { AUDIT_DAYS } from './tasks.ts';
export { type Audited, audit, auditReading } from './write.ts';
