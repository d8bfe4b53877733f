import type { TemplateInput } from '@vivavoce/contract/records';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';

const { consent } = templateWords.editor;
const CHOICES = ['none', 'summary', 'full'] as const;
type Choice = (typeof CHOICES)[number];
const HINTS: Record<Choice, string> = {
  none: consent.noneHint,
  summary: consent.summaryHint,
  full: consent.fullHint,
};

export function Consent() {
  return (
    <>
      <TextField name="consentText" lines={4} label={consent.text} hint={consent.textHint} optional />
      <Feedback />
    </>
  );
}

/** One choice for a person, two fields of the document. */
function Feedback() {
  const id = useId();
  const { setValue } = useFormContext<TemplateInput>();
  const [visibility, feedback] = useWatch<TemplateInput, ['resultVisibility', 'candidateFeedback']>({
    name: ['resultVisibility', 'candidateFeedback'],
  });
  const chosen: Choice = visibility === 'tenant' ? 'none' : (feedback ?? 'full');
  const choose = (choice: Choice) => {
    const options = { shouldDirty: true } as const;
    setValue('resultVisibility', choice === 'none' ? 'tenant' : 'candidate', options);
    setValue('candidateFeedback', choice === 'summary' ? 'summary' : undefined, options);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{consent.feedback}</legend>
      {CHOICES.map((choice) => (
        <div key={choice} className={styles.check}>
          <input
            id={`${id}-${choice}`}
            type="radio"
            name={id}
            checked={chosen === choice}
            onChange={() => choose(choice)}
            aria-describedby={`${id}-${choice}-hint`}
          />
          <label htmlFor={`${id}-${choice}`}>{consent[choice]}</label>
          <span id={`${id}-${choice}-hint`} className={styles.soft}>
            {HINTS[choice]}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
