import { Link } from '@tanstack/react-router';
import { useTenant } from '../session/tenant.ts';
import { shellWords } from '../words/shell.ts';
import styles from './mode-switch.module.css';

const MODES = ['test', 'live'] as const;

/** Test or live records. What was on screen belongs to one of them, so the other begins with its overview. */
export function ModeSwitch() {
  const { slug, mode } = useTenant();
  return (
    <nav aria-label={shellWords.modes.label} className={styles.switch}>
      {MODES.map((one) => (
        <Link
          key={one}
          to={`/${slug}/${one}/overview`}
          className={styles.mode}
          data-mode={one}
          aria-current={one === mode ? 'true' : undefined}
        >
          {shellWords.modes[one]}
        </Link>
      ))}
    </nav>
  );
}
