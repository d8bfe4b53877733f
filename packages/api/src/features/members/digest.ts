import { hashSecret } from '../../core/hash.ts';

const LENGTH = 22;

/** How the audit log names an invitation: its id is what the mail opens, and more people read the log than may invite. */
export function digestOf(invitationId: string): string {
  return `inv_${hashSecret(invitationId).slice(0, LENGTH)}`;
}
