import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps } from './field.tsx';
import styles from './form.module.css';

export interface Option {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** The choice of nothing, where that is one. */
  none?: string;
}

/** One of a few. The browser's own list: it works under every thumb. */
export function SelectField({ name, label, hint, optional, isDisabled, options, none }: SelectFieldProps) {
  const { field, fieldState } = useController({ name });
  return (
    <FieldFrame label={label} hint={hint} optional={optional} fault={fieldState.error?.message}>
      {(control) => (
        <select
          {...control}
          {...field}
          value={field.value ?? ''}
          disabled={isDisabled}
          className={styles.control}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
