import { RadioField } from '../../kit/form/radio-field.tsx';
import { useTenant } from '../../session/tenant.ts';
import { membersWords, ROLES } from '../../words/members.ts';

/** The roles that this member may give, each with what it allows. */
export function RoleField() {
  const { member } = useTenant();
  const roles = ROLES.filter((role) => role !== 'owner' || member.role === 'owner');
  return (
    <RadioField
      name="role"
      label={membersWords.role}
      options={roles.map((role) => ({
        value: role,
        label: membersWords.roles[role],
        hint: membersWords.about[role],
      }))}
    />
  );
}
