import type { TemplateInput } from '@vivavoce/contract/records';
import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { useWatch } from 'react-hook-form';
import { SelectField } from '../../../kit/form/select-field.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';
import { DurationField } from './duration-field.tsx';
import { nameOfLanguage } from './language-name.ts';

const { basics } = templateWords.editor;
const MINUTE_MS = 60_000;
const kinds = Object.entries(templateWords.kinds).map(([value, label]) => ({ value, label }));

export function Basics() {
  const locale = useWatch<TemplateInput, 'locale'>({ name: 'locale' });
  // One that it has already, of whatever region, stays a choice.
  const locales = [...new Set([locale, ...WHOLE_LANGUAGES])];
  return (
    <>
      <TextField name="title" label={basics.title} hint={basics.titleHint} />
      <TextField name="slug" label={basics.slug} hint={basics.slugHint} />
      <div className={styles.grid}>
        <SelectField name="kind" label={basics.kind} options={kinds} />
        <SelectField
          name="locale"
          label={basics.locale}
          options={locales.map((value) => ({ value, label: nameOfLanguage(value) }))}
        />
        <DurationField
          name="timeBudgetMs"
          label={basics.minutes}
          hint={basics.minutesHint}
          unitMs={MINUTE_MS}
        />
        <TextField name="retentionDays" type="number" label={basics.retention} hint={basics.retentionHint} />
      </div>
    </>
  );
}
