import { CheckboxField } from '../../../kit/form/checkbox-field.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';

const { evaluation: words } = templateWords.editor;

/** When the answers are judged, and how often. */
export function EvaluationPart() {
  return (
    <>
      <CheckboxField
        name="evaluation.whileRunning"
        label={words.whileRunning}
        hint={words.whileRunningHint}
      />
      <TextField
        name="evaluation.repeats"
        type="number"
        min={0}
        max={5}
        label={words.repeats}
        hint={words.repeatsHint}
        optional
      />
      <CheckboxField
        name="evaluation.askSelfDescription"
        label={words.askSelfDescription}
        hint={words.askSelfDescriptionHint}
      />
    </>
  );
}
