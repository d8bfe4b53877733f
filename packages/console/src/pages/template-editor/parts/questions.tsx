import type { TemplateInput } from '@vivavoce/contract/records';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '../../../kit/button.tsx';
import { templateWords } from '../../../words/templates.ts';
import { freeId } from '../document.ts';
import styles from '../editor.module.css';
import { QuestionFields } from './question-fields.tsx';
import { QuestionHead } from './question-head.tsx';

const { question: words } = templateWords.editor;

/** The questions in their order; moved by dragging, or by the buttons up and down. */
export function Questions() {
  const { control, getValues } = useFormContext<TemplateInput>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'questions', keyName: 'key' });
  const [open, setOpen] = useState<string>();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [told, setTold] = useState('');
  const put = (from: number, to: number) => {
    if (from === to || to < 0 || to >= fields.length) return;
    move(from, to);
    setTold(words.moved(getValues(`questions.${to}.title`), to + 1));
  };
  const add = () => {
    const id = freeId('question', getValues('questions'));
    const [first] = getValues('criteria');
    append({
      id,
      title: words.untitled,
      text: '',
      hint: '',
      maxFollowUps: 2,
      criterionIds: first ? [first.id] : [],
    });
    setOpen(id);
  };
  return (
    <>
      <ol className={styles.list}>
        {fields.map(({ key, id }, index) => (
          <li
            key={key}
            className={styles.entry}
            data-over={over === index && dragged !== undefined && dragged !== index}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) put(dragged, index);
              setOver(undefined);
            }}
          >
            <QuestionHead
              index={index}
              count={fields.length}
              isOpen={open === id}
              onToggle={() => setOpen(open === id ? undefined : id)}
              onMove={(to) => put(index, to)}
              onRemove={() => {
                setTold(words.removed(getValues(`questions.${index}.title`)));
                remove(index);
              }}
              onDrag={(isDragged) => {
                setDragged(isDragged ? index : undefined);
                setOver(undefined);
              }}
            />
            {open === id && <QuestionFields index={index} />}
          </li>
        ))}
      </ol>
      <p role="status" className={styles.soft}>
        {told}
      </p>
      <div>
        <Button onPress={add}>{words.add}</Button>
      </div>
    </>
  );
}
