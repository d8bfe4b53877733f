import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { AuthError, askAuth } from '../../session/auth.ts';
import { signInWords } from '../../words/sign-in.ts';
import styles from './outer.module.css';

const { fields, refusals, secondStep: words, sent } = signInWords;

const schema = z.object({ code: z.string().trim().min(6, refusals.INVALID_CODE).max(40) });

/** The second factor: a code of the app, or one of the backup codes. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const [backup, setBackup] = useState(false);
  return (
    <Frame title={words.title} intro={backup ? undefined : words.intro} narrow>
      <Form
        key={String(backup)}
        schema={schema}
        defaultValues={{ code: '' }}
        onSubmit={async ({ code }, form) => {
          try {
            await askAuth(backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code });
            onDone();
          } catch (error) {
            const message = error instanceof AuthError ? error.message : refusals.other;
            form.setError('code', { message }, { shouldFocus: true });
          }
        }}
      >
        <TextField
          name="code"
          label={backup ? words.backupCode : fields.code}
          hint={backup ? words.backupHint : undefined}
          autoComplete="one-time-code"
          autoFocus
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
      <div className={styles.links}>
        <Button look="quiet" onPress={() => setBackup(!backup)}>
          {backup ? words.useApp : words.useBackup}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {sent.back}
        </Button>
      </div>
    </Frame>
  );
}
