import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps } from './field.tsx';
import styles from './form.module.css';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'datetime-local';
  /** Lines of text; more than one grows with what is in it. @defaultValue 1 */
  lines?: number;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  min?: number;
  max?: number;
  step?: number;
}

/** One line of text, several, or a number. */
export function TextField({ name, label, hint, optional, isDisabled, lines = 1, ...rest }: TextFieldProps) {
  const { field, fieldState } = useController({ name });
  const isNumber = rest.type === 'number';
  return (
    <FieldFrame label={label} hint={hint} optional={optional} fault={fieldState.error?.message}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            {...field}
            value={field.value ?? ''}
            rows={lines}
            style={{ minBlockSize: `calc(${lines} * 1.5em + 14px)` }}
            disabled={isDisabled}
            placeholder={rest.placeholder}
            className={styles.control}
          />
        ) : (
          <input
            type="text"
            {...rest}
            {...control}
            {...field}
            value={field.value ?? ''}
            onChange={({ target }) =>
              field.onChange(
                isNumber ? (target.value === '' ? undefined : target.valueAsNumber) : target.value,
              )
            }
            disabled={isDisabled}
            className={styles.control}
          />
        )
      }
    </FieldFrame>
  );
}
