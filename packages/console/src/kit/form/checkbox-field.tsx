import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { FieldProps } from './field.tsx';
import styles from './form.module.css';

/** Yes or no. */
export function CheckboxField({ name, label, hint, isDisabled }: Omit<FieldProps, 'optional'>) {
  const { field, fieldState } = useController({ name });
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        name={field.name}
        ref={field.ref}
        checked={field.value === true}
        onChange={({ target }) => field.onChange(target.checked)}
        onBlur={field.onBlur}
        disabled={isDisabled}
        aria-describedby={hint ? hintId : undefined}
        aria-invalid={fieldState.error ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
