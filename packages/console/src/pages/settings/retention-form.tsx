import { z } from 'zod';
import { Facts } from '../../kit/facts.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { settingsWords } from '../../words/settings.ts';
import type { SettingsFormProps } from './types.ts';

const words = settingsWords.retention;
const days = z
  .number()
  .int()
  .min(1)
  .max(3_650)
  .optional()
  .transform((count) => count ?? null);
const schema = z.object({ interviewsKeptDays: days, candidatesKeptDays: days });

/** How long what is kept, by kind. */
export function RetentionForm({ settings, save }: SettingsFormProps) {
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <Form
        schema={schema}
        defaultValues={{
          interviewsKeptDays: settings.interviewsKeptDays ?? undefined,
          candidatesKeptDays: settings.candidatesKeptDays ?? undefined,
        }}
        onSubmit={save}
      >
        <TextField
          name="interviewsKeptDays"
          type="number"
          min={1}
          label={words.interviews}
          hint={words.interviewsHint}
          optional
        />
        <TextField
          name="candidatesKeptDays"
          type="number"
          min={1}
          label={words.candidates}
          hint={words.candidatesHint}
          optional
        />
        <SubmitButton>{settingsWords.save}</SubmitButton>
      </Form>
      <Facts
        facts={[
          [words.requests, words.days(settings.requestsKeptDays)],
          [words.audit, words.days(settings.auditKeptDays)],
        ]}
      />
    </Panel>
  );
}
