import { Link } from '@tanstack/react-router';
import { tenantPages } from '../routes.tsx';
import { usePath, useTenant } from '../session/tenant.ts';
import { shellWords } from '../words/shell.ts';
import styles from './rail.module.css';

/** The nouns of the console, as far as this member may see them. */
export function Rail() {
  const { may } = useTenant();
  const path = usePath();
  return (
    <nav aria-label={shellWords.navigation}>
      <ul className={styles.list}>
        {tenantPages.map(({ path: page, rail }) => {
          if (!rail || !may(rail.needs)) return null;
          const { label, icon: Icon } = rail;
          return (
            <li key={page}>
              <Link
                to={path(page)}
                className={styles.link}
                activeOptions={{ includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon size={16} aria-hidden />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
