import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { toast } from '../../kit/toasts.tsx';
import { membersWords } from '../../words/members.ts';
import { signInWords } from '../../words/sign-in.ts';
import { RoleField } from './role-field.tsx';
import { roleSchema } from './roles.ts';

const schema = z.object({ email: z.email(signInWords.refusals.INVALID_EMAIL), role: roleSchema });

export interface InviteDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Invites a colleague by mail. */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const create = useMutation(api.invitations.create.mutationOptions());
  return (
    <Dialog title={membersWords.invite} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Form
        schema={schema}
        defaultValues={{ email: '', role: 'recruiter' }}
        onSubmit={async (values) => {
          await create.mutateAsync(values);
          await queries.invalidateQueries(api.invitations.pathFilter());
          toast({ text: membersWords.invited(values.email) });
          onOpenChange(false);
        }}
      >
        <TextField name="email" label={membersWords.email} type="email" autoComplete="off" autoFocus />
        <RoleField />
        <SubmitButton>{membersWords.sendInvitation}</SubmitButton>
      </Form>
    </Dialog>
  );
}
