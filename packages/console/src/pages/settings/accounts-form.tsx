import { z } from 'zod';
import { CheckboxField } from '../../kit/form/checkbox-field.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { useTenant } from '../../session/tenant.ts';
import { settingsWords } from '../../words/settings.ts';
import styles from './settings.module.css';
import type { SettingsFormProps } from './types.ts';

const words = settingsWords.accounts;
const schema = z.object({ offersAccounts: z.boolean() });

/** Whether candidates sign in here, or nowhere but at the tenant's own pages. */
export function AccountsForm({ settings, save }: SettingsFormProps) {
  const { id, mode } = useTenant();
  const address = `${window.location.origin}/candidates/${id}${mode === 'test' ? '/test' : ''}`;
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      {settings.offersAccounts && (
        <p>
          {words.page}{' '}
          <a href={address} className={styles.address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      <Form schema={schema} defaultValues={{ offersAccounts: settings.offersAccounts }} onSubmit={save}>
        <CheckboxField name="offersAccounts" label={words.offered} hint={words.offeredHint} />
        <SubmitButton>{settingsWords.save}</SubmitButton>
      </Form>
    </Panel>
  );
}
