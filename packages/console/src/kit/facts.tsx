import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './facts.module.css';

export interface FactsProps {
  /** What it is, and how it is. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
  /** Values are numbers: they stand under each other. */
  numbers?: boolean;
}

/** What is known of one thing, line by line. */
export function Facts({ facts, numbers = false }: FactsProps) {
  return (
    <dl className={cx(styles.facts, numbers && styles.numbers)}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
