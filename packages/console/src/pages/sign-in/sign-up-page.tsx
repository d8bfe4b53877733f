import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { keepNext } from '../../destination/next.ts';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { signInWords } from '../../words/sign-in.ts';
import { MailSent } from './mail-sent.tsx';
import styles from './outer.module.css';
import { Outer } from './outer.tsx';

const { fields, refusals, signUp: words } = signInWords;

const schema = z.object({
  name: z.string().trim().min(1, fields.missing).max(100),
  email: z.email(refusals.INVALID_EMAIL),
  password: z.string().min(10, refusals.PASSWORD_TOO_SHORT).max(200, refusals.PASSWORD_TOO_LONG),
});

/** Makes an account; the address has to be confirmed by mail. */
export function Page() {
  const api = useApi();
  const { searchStr } = useLocation();
  const invitationId = new URLSearchParams(searchStr).get('invitation');
  const invitation = useQuery(
    api.invitations.read.queryOptions(
      { invitationId: invitationId ?? '' },
      { enabled: invitationId !== null },
    ),
  );
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) return <MailSent email={sentTo} kind="verify" />;
  if (invitation.isLoading) {
    return (
      <Outer>
        <LoadingState />
      </Outer>
    );
  }
  return (
    <Outer>
      <Frame
        title={words.title}
        intro={invitation.data ? signInWords.invitation.joins(invitation.data.tenant) : undefined}
        narrow
      >
        <Form
          schema={schema}
          defaultValues={{ name: '', email: invitation.data?.email ?? '', password: '' }}
          onSubmit={async (values, form) => {
            try {
              await askAuth('/sign-up/email', values);
              if (invitationId) keepNext(`/console/invitation/${invitationId}`);
              setSentTo(values.email);
            } catch (error) {
              const known = error instanceof AuthError ? error : undefined;
              const field = known?.code.startsWith('PASSWORD') ? 'password' : 'email';
              form.setError(field, { message: known?.message ?? refusals.other }, { shouldFocus: true });
            }
          }}
        >
          <TextField name="name" label={fields.name} autoComplete="name" />
          <TextField name="email" label={fields.email} type="email" autoComplete="username" />
          <TextField
            name="password"
            label={fields.password}
            hint={fields.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <SubmitButton>{words.submit}</SubmitButton>
        </Form>
        <div className={styles.links}>
          <span>
            {words.haveAccount} <Link to="/sign-in">{words.signIn}</Link>
          </span>
        </div>
      </Frame>
    </Outer>
  );
}
