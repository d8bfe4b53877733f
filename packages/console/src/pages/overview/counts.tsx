import { Link } from '@tanstack/react-router';
import { usePath } from '../../session/tenant.ts';
import { overviewWords } from '../../words/overview.ts';
import styles from './overview.module.css';

const ORDER = ['to_review', 'in_progress', 'invited', 'decided', 'failed'] as const;
const NUMBER = new Intl.NumberFormat();

/** How many interviews stand where; each leads to its tab of the list. */
export function Counts({ counts }: { counts: Record<(typeof ORDER)[number], number> }) {
  const path = usePath();
  const { counts: words } = overviewWords;
  return (
    <ul className={styles.counts} aria-label={words.label}>
      {ORDER.map((stage) => (
        <li key={stage}>
          <Link to={path('interviews')} search={{ tab: stage }} className={styles.count}>
            <span className={styles.number}>{NUMBER.format(counts[stage])}</span>
            <span>{words[stage]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
