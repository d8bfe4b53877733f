import { z } from 'zod';
import { ROLES } from '../../words/members.ts';

export const roleSchema = z.enum(ROLES);
