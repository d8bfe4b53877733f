import type { TemplateInput } from '@vivavoce/contract/records';
import { useId } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { SelectField } from '../../../kit/form/select-field.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';
import { DurationField } from './duration-field.tsx';

const { question: words } = templateWords.editor;
const SECOND_MS = 1_000;

/** Everything about one question. */
export function QuestionFields({ index }: { index: number }) {
  const at = `questions.${index}` as const;
  return (
    <div className={styles.fields}>
      <TextField name={`${at}.title`} label={words.title} />
      <TextField name={`${at}.text`} lines={3} label={words.text} />
      <TextField name={`${at}.hint`} lines={2} label={words.hint} hint={words.hintHint} />
      <TextField name={`${at}.idealAnswer`} lines={3} label={words.ideal} hint={words.idealHint} optional />
      <div className={styles.grid}>
        <SelectField
          name={`${at}.asking`}
          label={words.asking}
          options={[
            { value: 'adaptive', label: words.adaptive },
            { value: 'verbatim', label: words.verbatim },
          ]}
        />
        <TextField name={`${at}.maxFollowUps`} type="number" min={0} max={5} label={words.followUps} />
        <DurationField
          name={`${at}.thinkMs`}
          label={words.think}
          hint={words.thinkHint}
          unitMs={SECOND_MS}
          optional
        />
        <DurationField
          name={`${at}.answerLimitMs`}
          label={words.limit}
          hint={words.limitHint}
          unitMs={SECOND_MS}
          optional
        />
      </div>
      <JudgedBy index={index} />
      <PhaseFields index={index} />
    </div>
  );
}

/** By which criteria it is judged. */
function JudgedBy({ index }: { index: number }) {
  const id = useId();
  const { control } = useFormContext<TemplateInput>();
  const criteria = useWatch<TemplateInput, 'criteria'>({ name: 'criteria' });
  const { field, fieldState } = useController({ control, name: `questions.${index}.criterionIds` });
  const fault = fieldState.error?.message;
  return (
    <fieldset className={styles.group} aria-describedby={fault ? id : undefined}>
      <legend className={styles.legend}>{words.criteria}</legend>
      {criteria.map((criterion) => (
        <label key={criterion.id} className={styles.check}>
          <input
            type="checkbox"
            checked={field.value.includes(criterion.id)}
            onChange={({ target }) =>
              field.onChange(
                target.checked
                  ? [...field.value, criterion.id]
                  : field.value.filter((other) => other !== criterion.id),
              )
            }
          />
          {criterion.name}
        </label>
      ))}
      {fault && (
        <p id={id} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

/** Whether a part of the interview begins here, and what is said before it. */
function PhaseFields({ index }: { index: number }) {
  const { setValue } = useFormContext<TemplateInput>();
  const phase = useWatch<TemplateInput, `questions.${number}.phase`>({ name: `questions.${index}.phase` });
  const at = `questions.${index}.phase` as const;
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={phase !== undefined}
          onChange={({ target }) =>
            setValue(at, target.checked ? { title: '' } : undefined, { shouldDirty: true })
          }
        />
        {words.phase}
      </label>
      {phase !== undefined && (
        <>
          <TextField name={`${at}.title`} label={words.phaseTitle} />
          <TextField
            name={`${at}.introduction`}
            lines={2}
            label={words.phaseIntro}
            hint={words.phaseIntroHint}
            optional
          />
        </>
      )}
    </>
  );
}
