import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { ButtonLink } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { signInWords } from '../../words/sign-in.ts';
import { MailSent } from './mail-sent.tsx';
import styles from './outer.module.css';
import { Outer } from './outer.tsx';

const { fields, refusals, reset: words, sent, signIn } = signInWords;

const askSchema = z.object({ email: z.email(refusals.INVALID_EMAIL) });
const chooseSchema = z.object({
  newPassword: z.string().min(10, refusals.PASSWORD_TOO_SHORT).max(200, refusals.PASSWORD_TOO_LONG),
});

/** A new password: first the mail, then, by its link, the password. */
export function Page() {
  const token = new URLSearchParams(useLocation().searchStr).get('token');
  return token ? <Choose token={token} /> : <Ask />;
}

function Ask() {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) return <MailSent email={sentTo} kind="reset" />;
  return (
    <Outer>
      <Frame title={words.askTitle} intro={words.ask} narrow>
        <Form
          schema={askSchema}
          defaultValues={{ email: '' }}
          onSubmit={async ({ email }, form) => {
            try {
              await askAuth('/request-password-reset', { email });
              setSentTo(email);
            } catch (error) {
              const message = error instanceof AuthError ? error.message : refusals.other;
              form.setError('email', { message }, { shouldFocus: true });
            }
          }}
        >
          <TextField name="email" label={fields.email} type="email" autoComplete="username" />
          <SubmitButton>{words.askSubmit}</SubmitButton>
        </Form>
        <div className={styles.links}>
          <Link to="/sign-in">{sent.back}</Link>
        </div>
      </Frame>
    </Outer>
  );
}

function Choose({ token }: { token: string }) {
  const [state, setState] = useState<'asking' | 'done' | 'void'>('asking');
  if (state !== 'asking') {
    const done = state === 'done';
    return (
      <Outer>
        <Frame title={done ? words.doneTitle : words.title} intro={done ? words.done : words.ofLink} narrow>
          <ButtonLink to={done ? '/sign-in' : '/reset'} look="primary">
            {done ? signIn.submit : words.askAgain}
          </ButtonLink>
        </Frame>
      </Outer>
    );
  }
  return (
    <Outer>
      <Frame title={words.title} intro={words.intro} narrow>
        <Form
          schema={chooseSchema}
          defaultValues={{ newPassword: '' }}
          onSubmit={async ({ newPassword }, form) => {
            try {
              await askAuth('/reset-password', { token, newPassword });
              setState('done');
            } catch (error) {
              const known = error instanceof AuthError ? error : undefined;
              if (known?.code === 'INVALID_TOKEN') return setState('void');
              form.setError(
                'newPassword',
                { message: known?.message ?? refusals.other },
                { shouldFocus: true },
              );
            }
          }}
        >
          <TextField
            name="newPassword"
            label={fields.newPassword}
            hint={fields.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <SubmitButton>{words.submit}</SubmitButton>
        </Form>
      </Frame>
    </Outer>
  );
}
