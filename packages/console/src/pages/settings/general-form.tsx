import { z } from 'zod';
import { CopyId } from '../../kit/copy-id.tsx';
import { Facts } from '../../kit/facts.tsx';
import { Form } from '../../kit/form/form.tsx';
import { SelectField } from '../../kit/form/select-field.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { settingsWords } from '../../words/settings.ts';
import type { SettingsFormProps } from './types.ts';

const words = settingsWords.general;
const schema = z.object({
  name: z.string().trim().min(1).max(100),
  timeZone: z.string(),
  locale: z.string().trim().min(2).max(35),
});

/** Name, time zone, language. */
export function GeneralForm({ settings, save }: SettingsFormProps) {
  const { name, slug, timeZone, locale } = settings;
  return (
    <Panel title={words.title}>
      <Facts facts={[[words.slug, <CopyId key="slug" id={slug} />]]} />
      <Form schema={schema} defaultValues={{ name, timeZone, locale }} onSubmit={save}>
        <TextField name="name" label={words.name} />
        <SelectField
          name="timeZone"
          label={words.timeZone}
          options={zonesWith(timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <TextField name="locale" label={words.locale} hint={words.localeHint} />
        <SubmitButton>{settingsWords.save}</SubmitButton>
      </Form>
    </Panel>
  );
}

/** Every zone that the browser knows, and the one that is chosen. */
function zonesWith(chosen: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen])];
}
