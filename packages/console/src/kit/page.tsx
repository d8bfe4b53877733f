import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { TenantContext } from '../session/tenant.ts';
import { kitWords } from '../words/kit.ts';
import { shellWords } from '../words/shell.ts';
import { cx } from './cx.ts';
import styles from './page.module.css';

export interface PageProps {
  /** The page's heading; the tab of the browser bears it, too. */
  title: string;
  /** Beside the heading: its state, what it belongs to. */
  meta?: ReactNode;
  /** Acts; the next one last, `look="primary"`. */
  actions?: ReactNode;
  /** The pages above it. */
  breadcrumbs?: readonly { label: string; to: string }[];
  /** One sentence under the heading, where the heading does not say it all. */
  intro?: ReactNode;
  /** A column as wide as text reads well, for forms. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page: what it is, what can be done, and its contents. After a navigation its heading has the focus. */
export function Page({ title, meta, actions, breadcrumbs, intro, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const tenant = useContext(TenantContext);
  useFocusOnNavigation(heading);
  useEffect(() => {
    document.title = [title, tenant?.name, shellWords.product].filter(Boolean).join(' · ');
  }, [title, tenant?.name]);
  return (
    <div className={cx(styles.page, narrow && styles.narrow)}>
      <header className={styles.header}>
        {breadcrumbs && (
          <nav aria-label={kitWords.breadcrumbs} className={styles.breadcrumbs}>
            {breadcrumbs.map(({ label, to }) => (
              <Link key={to} to={to}>
                {label}
              </Link>
            ))}
          </nav>
        )}
        <div className={styles.line}>
          <div className={styles.what}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {meta}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {intro && <p className={styles.intro}>{intro}</p>}
      </header>
      {children}
    </div>
  );
}

/** The page that has told who listens where they are: the one that was loaded, until a navigation leads away from it. */
let announced: string | undefined;

function useFocusOnNavigation(heading: React.RefObject<HTMLHeadingElement | null>): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (announced !== undefined && announced !== pathname) heading.current?.focus({ preventScroll: true });
    announced = pathname;
  }, [pathname, heading]);
}
