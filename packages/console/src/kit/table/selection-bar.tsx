import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../button.tsx';
import styles from './selection-bar.module.css';

export interface SelectionBarProps {
  count: number;
  onClear: () => void;
  /** What can be done with all of them. */
  children: ReactNode;
}

/** Acts on the rows that are selected; nothing where none is. */
export function SelectionBar({ count, onClear, children }: SelectionBarProps) {
  return (
    <div role="status" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <span>{kitWords.selected(count)}</span>
          {children}
          <Button look="quiet" onPress={onClear}>
            {kitWords.clearSelection}
          </Button>
        </div>
      )}
    </div>
  );
}
