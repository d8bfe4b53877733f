import { type ReactNode, useId } from 'react';
import { kitWords } from '../../words/kit.ts';
import styles from './form.module.css';

export interface FieldProps {
  /** The value of the form: `name`, `questions.0.text`. */
  name: string;
  label: string;
  /** What belongs in it, where the label does not say it all. */
  hint?: ReactNode;
  optional?: boolean;
  isDisabled?: boolean;
}

/** What a control must bear, so that label, hint and fault are told with it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

export interface FieldFrameProps extends Pick<FieldProps, 'label' | 'hint' | 'optional'> {
  fault: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** Label, control, hint and fault of one value. */
export function FieldFrame({ label, hint, optional, fault, children }: FieldFrameProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const faultId = `${id}-fault`;
  const describedBy = [hint && hintId, fault && faultId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({kitWords.optional})</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': fault ? true : undefined })}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {fault && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
