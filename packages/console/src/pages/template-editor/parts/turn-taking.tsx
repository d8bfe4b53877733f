import { CheckboxField } from '../../../kit/form/checkbox-field.tsx';
import { SelectField } from '../../../kit/form/select-field.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';
import { DurationField } from './duration-field.tsx';

const { turn } = templateWords.editor;
const SECOND_MS = 1_000;

export function TurnTaking() {
  return (
    <>
      <SelectField
        name="turn.mode"
        label={turn.mode}
        options={[
          { value: 'conversational', label: turn.conversational },
          { value: 'coding', label: turn.coding },
        ]}
      />
      <CheckboxField name="turn.candidateMayChange" label={turn.candidateMayChange} />
      <div className={styles.grid}>
        <TextField name="turn.minPauseMs" type="number" label={turn.minPause} hint={turn.standard} optional />
        <TextField name="turn.maxPauseMs" type="number" label={turn.maxPause} hint={turn.standard} optional />
        <DurationField
          name="turn.silenceAfterMs"
          label={turn.silence}
          hint={turn.standard}
          unitMs={SECOND_MS}
          optional
        />
        <DurationField
          name="turn.checkInAfterMs"
          label={turn.checkIn}
          hint={turn.standard}
          unitMs={SECOND_MS}
          optional
        />
      </div>
    </>
  );
}
