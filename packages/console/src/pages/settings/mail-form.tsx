import { z } from 'zod';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { settingsWords } from '../../words/settings.ts';
import type { SettingsFormProps } from './types.ts';

const words = settingsWords.mail;
const given = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));
const schema = z.object({ senderName: given, replyTo: given });

/** As whom the tenant writes to candidates. */
export function MailForm({ settings, save }: SettingsFormProps) {
  return (
    <Panel title={words.title}>
      <Form
        schema={schema}
        defaultValues={{ senderName: settings.senderName ?? '', replyTo: settings.replyTo ?? '' }}
        onSubmit={save}
      >
        <TextField name="senderName" label={words.sender} hint={words.senderHint} optional />
        <TextField name="replyTo" type="email" label={words.replyTo} hint={words.replyToHint} optional />
        <SubmitButton>{settingsWords.save}</SubmitButton>
      </Form>
    </Panel>
  );
}
