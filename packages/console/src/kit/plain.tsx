import type { ReactNode } from 'react';
import styles from './plain.module.css';

/** The place of a page that stands outside of every tenant. */
export function Plain({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={styles.plain}>
      {children}
    </main>
  );
}
