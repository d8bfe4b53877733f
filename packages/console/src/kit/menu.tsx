import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { cx } from './cx.ts';
import styles from './menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** It takes something away. */
  danger?: boolean;
  /** It is how things are now. */
  checked?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
}

export interface MenuProps {
  /** Names the list. */
  label: string;
  entries: readonly MenuEntry[];
  /** The button that opens it: a `Button`. */
  children: ReactNode;
  placement?: 'bottom start' | 'bottom end' | 'top start';
}

/** Acts behind a button. */
export function Menu({ label, entries, children, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} className={cx(styles.popover)}>
        <AriaMenu aria-label={label} className={cx(styles.menu)} items={entries}>
          {({ id, label: text, icon, danger, checked, isDisabled, onAction }) => (
            <MenuItem
              id={id}
              textValue={text}
              onAction={onAction}
              isDisabled={isDisabled}
              className={cx(styles.item, danger && styles.danger)}
            >
              {icon}
              <span className={styles.label}>{text}</span>
              {checked && <Check size={16} aria-label="✓" />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
