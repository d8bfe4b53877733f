import type { ButtonHTMLAttributes, Ref } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** The action is under way: said to assistive technology; clicks are ignored by the action itself. */
  busy?: boolean;
  /** By a name of its own: before React 19 a component does not receive `ref`. */
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  busy = false,
  className = '',
  buttonRef,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef}
      className={`vv-button vv-button-${look} ${className}`.trim()}
      aria-busy={busy || undefined}
    >
      {children}
    </button>
  );
}
