import type { TemplateInput } from '@vivavoce/contract/records';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, GripVertical, Trash2 } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../../kit/button.tsx';
import { templateWords } from '../../../words/templates.ts';
import styles from '../editor.module.css';
import { countFaults } from '../faults.ts';

const { question: words, faults: faultWords } = templateWords.editor;

interface QuestionHeadProps {
  index: number;
  count: number;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDrag: (isDragged: boolean) => void;
}

/** A question in one line: what it is, its faults, and its place among the others. */
export function QuestionHead({
  index,
  count,
  isOpen,
  onToggle,
  onMove,
  onRemove,
  onDrag,
}: QuestionHeadProps) {
  const { formState } = useFormContext<TemplateInput>();
  const [title, phase] = useWatch<TemplateInput, [`questions.${number}.title`, `questions.${number}.phase`]>({
    name: [`questions.${index}.title`, `questions.${index}.phase`],
  });
  const faults = countFaults(formState.errors.questions?.[index]);
  const name = title || words.untitled;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={styles.head}>
      <span
        className={styles.handle}
        draggable
        title={words.drag(name)}
        aria-hidden
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <GripVertical size={16} />
      </span>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron size={16} aria-hidden /> {index + 1}. {name}
        {phase?.title && <span className={styles.phase}> · {phase.title}</span>}
        {faults > 0 && <span className={styles.fault}> · {faultWords(faults)}</span>}
      </button>
      <Button
        look="quiet"
        aria-label={words.up(name)}
        icon={<ArrowUp size={16} aria-hidden />}
        isDisabled={index === 0}
        onPress={() => onMove(index - 1)}
      />
      <Button
        look="quiet"
        aria-label={words.down(name)}
        icon={<ArrowDown size={16} aria-hidden />}
        isDisabled={index === count - 1}
        onPress={() => onMove(index + 1)}
      />
      <Button
        look="quiet"
        aria-label={words.remove(name)}
        icon={<Trash2 size={16} aria-hidden />}
        isDisabled={count === 1}
        onPress={onRemove}
      />
    </div>
  );
}
