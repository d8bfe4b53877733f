import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { cx } from './cx.ts';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** @defaultValue 'secondary'. One `primary` a page: the next act. */
  look?: Look;
  icon?: ReactNode;
  /** What it does: "Send interview". Only where `icon` says it, give `aria-label` instead. */
  children?: ReactNode;
}

/** A control that acts. `isPending` keeps it in place and from being pressed twice. */
export function Button({ look = 'secondary', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(styles.button, styles[look], children === undefined && styles.square)}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

export interface ButtonLinkProps {
  /** A path of the console; `usePath()` makes one of this tenant. */
  to: string;
  look?: Look;
  icon?: ReactNode;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ to, look = 'secondary', icon, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={cx(styles.button, styles[look])}>
      {icon}
      {children}
    </Link>
  );
}
