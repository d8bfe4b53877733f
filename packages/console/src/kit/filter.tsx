import { useId } from 'react';
import styles from './filter.module.css';

export interface FilterProps {
  label: string;
  /** The choice of everything. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** Narrows a list to one of a few. */
export function Filter({ label, all, value, options, onChange }: FilterProps) {
  const id = useId();
  return (
    <span className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

export interface EntryFilterProps extends Pick<FilterProps, 'label' | 'onChange'> {
  value: string | undefined;
}

/** Narrows a list to a day, or to what begins or ends with it. */
export function DayFilter(props: EntryFilterProps) {
  return <EntryFilter type="date" {...props} />;
}

/** Narrows a list to what is typed. */
export function TextFilter(props: EntryFilterProps) {
  return <EntryFilter type="text" {...props} />;
}

function EntryFilter({ label, value, onChange, type }: EntryFilterProps & { type: 'date' | 'text' }) {
  const id = useId();
  return (
    <span className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value.trim() || undefined)}
      />
    </span>
  );
}
