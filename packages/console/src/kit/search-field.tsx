import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { kitWords } from '../words/kit.ts';
import { cx } from './cx.ts';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  /** What is searched: "Search name, e-mail or id". */
  label: string;
  /** As the address says it. */
  value: string;
  /** Called once typing has paused, and at Enter. */
  onSearch: (text: string) => void;
}

const PAUSE_MS = 250;

/** Searches a list. The text belongs to the address: give it `usePageSearch`. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      onSearch(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  const tellNow = (now: string) => {
    told.current = now;
    onSearch(now);
  };
  return (
    <AriaSearchField
      aria-label={label}
      value={text}
      onChange={setText}
      onSubmit={tellNow}
      onClear={() => tellNow('')}
      className={cx(styles.field)}
    >
      <Search size={16} aria-hidden className={styles.icon} />
      <Input placeholder={label} className={cx(styles.input)} />
      {text !== '' && (
        <Button aria-label={kitWords.clearSearch} className={cx(styles.clear)}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  );
}
