import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../kit/button.tsx';
import { CopyId } from '../../kit/copy-id.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { accountWords } from '../../words/account.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './account.module.css';
import { SESSION } from './queries.ts';

const { twoFactor: words } = accountWords;
const { refusals } = signInWords;

interface Setup {
  totpURI: string;
  backupCodes: string[];
}

type Step =
  | { is: 'idle' }
  | { is: 'password'; to: 'on' | 'off' }
  | { is: 'confirm'; setup: Setup }
  | { is: 'codes'; codes: string[] };

/** The second factor: on or off, and the way between. */
export function TwoFactorPanel() {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: SESSION,
    queryFn: () => askAuth<{ user: { twoFactorEnabled?: boolean | null } }>('/get-session'),
  });
  const [step, setStep] = useState<Step>({ is: 'idle' });
  const reload = () => queries.invalidateQueries({ queryKey: SESSION });
  return (
    <Panel title={words.title}>
      <QueryView query={session} lines={2}>
        {({ user }) => {
          const on = user.twoFactorEnabled === true;
          switch (step.is) {
            case 'idle':
              return (
                <>
                  <p>{on ? words.on : words.off}</p>
                  <Button onPress={() => setStep({ is: 'password', to: on ? 'off' : 'on' })}>
                    {on ? words.turnOff : words.turnOn}
                  </Button>
                </>
              );
            case 'password':
              return (
                <PasswordStep
                  to={step.to}
                  onSetup={(setup) => setStep({ is: 'confirm', setup })}
                  onOff={() => {
                    toast({ text: words.doneOff });
                    setStep({ is: 'idle' });
                    void reload();
                  }}
                />
              );
            case 'confirm':
              return (
                <ConfirmStep
                  setup={step.setup}
                  onDone={() => {
                    toast({ text: words.doneOn });
                    setStep({ is: 'codes', codes: step.setup.backupCodes });
                    void reload();
                  }}
                />
              );
            case 'codes':
              return <Codes codes={step.codes} onKept={() => setStep({ is: 'idle' })} />;
          }
        }}
      </QueryView>
    </Panel>
  );
}

const passwordSchema = z.object({ password: z.string().min(1, refusals.INVALID_PASSWORD) });

interface PasswordStepProps {
  to: 'on' | 'off';
  onSetup: (setup: Setup) => void;
  onOff: () => void;
}

function PasswordStep({ to, onSetup, onOff }: PasswordStepProps) {
  return (
    <Form
      schema={passwordSchema}
      defaultValues={{ password: '' }}
      onSubmit={async (values, form) => {
        try {
          if (to === 'on') onSetup(await askAuth<Setup>('/two-factor/enable', values));
          else {
            await askAuth('/two-factor/disable', values);
            onOff();
          }
        } catch (error) {
          form.setError('password', { message: messageOf(error) }, { shouldFocus: true });
        }
      }}
    >
      <TextField
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
        autoFocus
      />
      <SubmitButton>{to === 'on' ? words.begin : words.turnOff}</SubmitButton>
    </Form>
  );
}

const codeSchema = z.object({ code: z.string().trim().min(6, refusals.INVALID_CODE).max(12) });

function ConfirmStep({ setup, onDone }: { setup: Setup; onDone: () => void }) {
  const key = new URL(setup.totpURI).searchParams.get('secret') ?? '';
  return (
    <>
      <p>{words.key}</p>
      <p>
        <CopyId id={key} />
      </p>
      <p>
        <a href={setup.totpURI}>{words.open}</a>
      </p>
      <Form
        schema={codeSchema}
        defaultValues={{ code: '' }}
        onSubmit={async ({ code }, form) => {
          try {
            await askAuth('/two-factor/verify-totp', { code });
            onDone();
          } catch (error) {
            form.setError('code', { message: messageOf(error) }, { shouldFocus: true });
          }
        }}
      >
        <TextField name="code" label={words.code} autoComplete="one-time-code" />
        <SubmitButton>{words.confirm}</SubmitButton>
      </Form>
    </>
  );
}

function Codes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <section aria-label={words.codesTitle}>
      <h3>{words.codesTitle}</h3>
      <p>{words.codes}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button look="primary" onPress={onKept}>
        {words.kept}
      </Button>
    </section>
  );
}

function messageOf(error: unknown): string {
  return error instanceof AuthError ? error.message : refusals.other;
}
