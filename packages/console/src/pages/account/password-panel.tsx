import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { toast } from '../../kit/toasts.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { accountWords } from '../../words/account.ts';
import { signInWords } from '../../words/sign-in.ts';
import { SESSIONS } from './queries.ts';

const { password: words } = accountWords;
const { refusals } = signInWords;

const schema = z.object({
  currentPassword: z.string().min(1, refusals.INVALID_PASSWORD),
  newPassword: z.string().min(10, refusals.PASSWORD_TOO_SHORT).max(200, refusals.PASSWORD_TOO_LONG),
});

export function PasswordPanel() {
  const queries = useQueryClient();
  return (
    <Panel title={words.title}>
      <Form
        schema={schema}
        defaultValues={{ currentPassword: '', newPassword: '' }}
        onSubmit={async (values, form) => {
          try {
            await askAuth('/change-password', { ...values, revokeOtherSessions: true });
            form.reset();
            toast({ text: words.done });
            await queries.invalidateQueries({ queryKey: SESSIONS });
          } catch (error) {
            const known = error instanceof AuthError ? error : undefined;
            const field = known?.code === 'INVALID_PASSWORD' ? 'currentPassword' : 'newPassword';
            form.setError(field, { message: known?.message ?? refusals.other }, { shouldFocus: true });
          }
        }}
      >
        <TextField
          name="currentPassword"
          label={words.current}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          label={words.next}
          hint={words.hint}
          type="password"
          autoComplete="new-password"
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </Panel>
  );
}
