import type { ReactNode } from 'react';

export interface ScreenHeadingProps {
  id?: string;
  className?: string;
  children: ReactNode;
}

/** The heading of a screen: focus comes here when the screen changes. */
export function ScreenHeading({ id, className = 'vv-title', children }: ScreenHeadingProps) {
  return (
    <h2 id={id} className={className} tabIndex={-1} dir="auto" data-vv-focus="">
      {children}
    </h2>
  );
}
