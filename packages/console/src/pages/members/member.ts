import type { Role } from '../../words/members.ts';

/** A row of the table, as the API answers it. */
export interface Member {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  twoFactor: boolean | null;
  joinedAt: string;
  self: boolean;
}
