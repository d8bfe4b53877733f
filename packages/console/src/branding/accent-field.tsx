import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../kit/form/text-field.tsx';
import { brandingWords as words } from '../words/branding.ts';
import styles from './accent-field.module.css';
import { colorOf } from './color.ts';

const PRODUCT_ACCENT = '#0f766e';

/** A colour in digits, and beside it the browser's own way to choose one. */
export function AccentField({ name, hint }: { name: string; hint: string }) {
  return (
    <div className={styles.accent}>
      <TextField name={name} label={words.accent} hint={hint} optional />
      <ColourPicker name={name} />
    </div>
  );
}

function ColourPicker({ name }: { name: string }) {
  const { setValue } = useFormContext();
  const accent: unknown = useWatch({ name });
  return (
    <input
      type="color"
      aria-label={words.pick}
      className={styles.picker}
      value={colorOf(accent)?.toLowerCase() ?? PRODUCT_ACCENT}
      onChange={({ target }) => setValue(name, target.value, { shouldDirty: true, shouldValidate: true })}
    />
  );
}
