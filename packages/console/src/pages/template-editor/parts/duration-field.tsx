import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps } from '../../../kit/form/field.tsx';
import formStyles from '../../../kit/form/form.module.css';

interface DurationFieldProps extends FieldProps {
  /** How many milliseconds one of what is typed is. */
  unitMs: number;
}

/** A time, typed in minutes or seconds and kept in milliseconds. */
export function DurationField({ name, label, hint, optional, unitMs }: DurationFieldProps) {
  const { field, fieldState } = useController({ name });
  const shown = typeof field.value === 'number' && !Number.isNaN(field.value) ? field.value / unitMs : '';
  // Its bounds are those of the document: milliseconds.
  const fault = fieldState.error?.message?.replace(/\d+/g, (ms) => String(Number(ms) / unitMs));
  return (
    <FieldFrame label={label} hint={hint} optional={optional} fault={fault}>
      {(control) => (
        <input
          {...control}
          ref={field.ref}
          name={field.name}
          type="number"
          min={0}
          step="any"
          className={formStyles.control}
          value={shown}
          onBlur={field.onBlur}
          onChange={({ target }) =>
            field.onChange(target.value === '' ? undefined : Math.round(target.valueAsNumber * unitMs))
          }
        />
      )}
    </FieldFrame>
  );
}
