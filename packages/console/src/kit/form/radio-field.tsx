import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { FieldProps } from './field.tsx';
import styles from './form.module.css';
import type { Option } from './select-field.tsx';

export interface RadioFieldProps extends FieldProps {
  options: readonly (Option & { hint?: string })[];
}

/** One of a few, each with a sentence. */
export function RadioField({ name, label, hint, isDisabled, options }: RadioFieldProps) {
  const { field, fieldState } = useController({ name });
  const id = useId();
  const fault = fieldState.error?.message;
  return (
    <fieldset
      className={styles.field}
      aria-describedby={fault ? `${id}-fault` : undefined}
      disabled={isDisabled}
    >
      <legend className={styles.label}>{label}</legend>
      {hint && <div className={styles.hint}>{hint}</div>}
      {options.map(({ value, label: text, hint: about }, index) => (
        <div key={value} className={styles.check}>
          <input
            id={`${id}-${value}`}
            type="radio"
            name={field.name}
            ref={index === 0 ? field.ref : undefined}
            value={value}
            checked={field.value === value}
            onChange={() => field.onChange(value)}
            onBlur={field.onBlur}
            aria-describedby={about ? `${id}-${value}-about` : undefined}
          />
          <label htmlFor={`${id}-${value}`}>{text}</label>
          {about && (
            <div id={`${id}-${value}-about`} className={styles.hint}>
              {about}
            </div>
          )}
        </div>
      ))}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
