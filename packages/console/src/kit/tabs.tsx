import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  /** How many there are in it; nothing while that is not known. */
  count?: number;
}

export interface TabsProps {
  /** Names what they divide: "Interviews by state". */
  label: string;
  tabs: readonly Tab[];
  selected: string;
  /** The parameter of the address that remembers the tab. @defaultValue 'tab' */
  parameter?: string;
  /** Parameters that make no sense in another tab: `cursor`. */
  clears?: readonly string[];
}

const COUNT = new Intl.NumberFormat(undefined, { notation: 'compact' });

/**
 * Parts of a list or of a page, as links: the address remembers the tab, the browser's back button goes to the last one.
 * What a tab shows stands below, under the same heading.
 */
export function Tabs({ label, tabs, selected, parameter = 'tab', clears = [] }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ id, label: text, count }) => (
        <Link
          key={id}
          to="."
          search={(before: Record<string, unknown>) => ({ ...without(before, clears), [parameter]: id })}
          resetScroll={false}
          activeOptions={{ includeSearch: true, exact: true }}
          aria-current={id === selected ? 'true' : undefined}
          className={cx(styles.tab)}
        >
          {text}
          {count !== undefined && <Count>{COUNT.format(count)}</Count>}
        </Link>
      ))}
    </nav>
  );
}

function Count({ children }: { children: ReactNode }) {
  return <span className={styles.count}>{children}</span>;
}

function without(search: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name)));
}
