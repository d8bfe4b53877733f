import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './panel.module.css';

export interface PanelProps {
  title?: string;
  /** What can be done with what is in it. */
  actions?: ReactNode;
  /** Without the space around its contents, for a table. */
  flush?: boolean;
  children: ReactNode;
}

/** A part of a page with a heading of its own. Never inside another. */
export function Panel({ title, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={cx(styles.panel, flush && styles.flush)} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={styles.header}>
          {title && <h2 id={id}>{title}</h2>}
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
