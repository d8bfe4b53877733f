import {
  AUDIT_ACTIONS,
  AUDIT_ACTOR_KINDS,
  AUDIT_SUBJECT_TYPES,
  type AuditEntry,
} from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { NEWEST, orderFields } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';

export const auditEntrySchema = z.object({
  id: z.string(),
  actor: z.object({ kind: z.enum(AUDIT_ACTOR_KINDS), id: z.string(), name: z.string().nullable() }),
  action: z.enum(AUDIT_ACTIONS),
  subject: z.object({ type: z.enum(AUDIT_SUBJECT_TYPES), id: z.string() }),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<AuditEntry>;

export const auditFilterSchema = z.strictObject({
  actorId: textSchema.min(1).max(60).optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  subjectType: z.enum(AUDIT_SUBJECT_TYPES).optional(),
  subjectId: textSchema.min(1).max(60).optional(),
  /** From this moment on. */
  from: z.iso.datetime().optional(),
  /** Up to this moment, itself left out. */
  to: z.iso.datetime().optional(),
  ...orderFields(NEWEST),
});
export type AuditFilter = z.output<typeof auditFilterSchema>;

export const auditQuerySchema = pageQuerySchema.extend(auditFilterSchema.shape);
export type AuditQuery = z.output<typeof auditQuerySchema>;
