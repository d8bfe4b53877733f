import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { ROLES } from '../../core/policy.ts';

export const roleSchema = z.enum(ROLES);
export const memberRefSchema = z.strictObject({ memberId: textSchema.min(1).max(60) });
export const changeRoleSchema = memberRefSchema.extend({ role: roleSchema });
export const inviteSchema = z.strictObject({ email: z.email().max(320), role: roleSchema });
export const invitationRefSchema = z.strictObject({ invitationId: textSchema.min(1).max(60) });
