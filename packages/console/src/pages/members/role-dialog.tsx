import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { toast } from '../../kit/toasts.tsx';
import { membersWords } from '../../words/members.ts';
import type { Member } from './member.ts';
import { RoleField } from './role-field.tsx';
import { roleSchema } from './roles.ts';

const schema = z.object({ role: roleSchema });

/** Gives a member another role. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const change = useMutation(api.members.changeRole.mutationOptions());
  return (
    <Dialog title={membersWords.changeRoleOf(member.name)} isOpen onOpenChange={(open) => !open && onClose()}>
      <Form
        schema={schema}
        defaultValues={{ role: member.role }}
        onSubmit={async ({ role }) => {
          await change.mutateAsync({ memberId: member.id, role });
          await queries.invalidateQueries(api.members.pathFilter());
          toast({ text: membersWords.roleChanged });
          onClose();
        }}
      >
        <RoleField />
        <SubmitButton>{membersWords.saveRole}</SubmitButton>
      </Form>
    </Dialog>
  );
}
