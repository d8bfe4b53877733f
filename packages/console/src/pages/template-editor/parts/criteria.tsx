import type { TemplateInput } from '@vivavoce/contract/records';
import { Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';
import { freeId } from '../document.ts';
import styles from '../editor.module.css';

const { criterion: words } = templateWords.editor;
const MIN_LEVELS = 2;
const MAX_LEVELS = 10;
const NEW_LEVEL = { label: '', anchor: '' };

/** What answers are judged by: levels that say what is observable. */
export function Criteria() {
  const { control, getValues, setValue } = useFormContext<TemplateInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'criteria', keyName: 'key' });
  const add = () =>
    append({
      id: freeId('criterion', getValues('criteria')),
      name: words.untitled,
      description: '',
      levels: [NEW_LEVEL, NEW_LEVEL, NEW_LEVEL],
    });
  const take = (index: number) => {
    const { id } = getValues(`criteria.${index}`);
    getValues('questions').forEach(({ criterionIds }, at) => {
      if (!criterionIds.includes(id)) return;
      setValue(
        `questions.${at}.criterionIds`,
        criterionIds.filter((other) => other !== id),
        { shouldDirty: true },
      );
    });
    remove(index);
  };
  return (
    <>
      <ul className={styles.list}>
        {fields.map(({ key }, index) => (
          <li key={key} className={styles.entry}>
            <CriterionFields index={index} onRemove={fields.length > 1 ? () => take(index) : undefined} />
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={add}>{words.add}</Button>
      </div>
    </>
  );
}

function CriterionFields({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) {
  const { control } = useFormContext<TemplateInput>();
  const name = useWatch<TemplateInput, `criteria.${number}.name`>({ name: `criteria.${index}.name` });
  const { fields, append, remove } = useFieldArray({
    control,
    name: `criteria.${index}.levels`,
    keyName: 'key',
  });
  return (
    <>
      <div className={styles.head}>
        <strong className={styles.toggle}>{name}</strong>
        {onRemove && (
          <Button
            look="quiet"
            aria-label={words.remove(name)}
            icon={<Trash2 size={16} aria-hidden />}
            onPress={onRemove}
          />
        )}
      </div>
      <TextField name={`criteria.${index}.name`} label={words.name} />
      <TextField name={`criteria.${index}.description`} lines={2} label={words.description} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.levels}</legend>
        {fields.map(({ key }, at) => (
          <div key={key} className={styles.level}>
            <span className={styles.number}>{at + 1}</span>
            <TextField name={`criteria.${index}.levels.${at}.label`} label={words.label} />
            <TextField name={`criteria.${index}.levels.${at}.anchor`} lines={2} label={words.anchor} />
            <Button
              look="quiet"
              aria-label={words.removeLevel(at + 1)}
              icon={<Trash2 size={16} aria-hidden />}
              isDisabled={fields.length <= MIN_LEVELS}
              onPress={() => remove(at)}
            />
          </div>
        ))}
      </fieldset>
      {fields.length < MAX_LEVELS && (
        <div>
          <Button look="quiet" onPress={() => append(NEW_LEVEL)}>
            {words.addLevel}
          </Button>
        </div>
      )}
    </>
  );
}
