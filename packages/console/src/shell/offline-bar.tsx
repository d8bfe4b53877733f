import { CloudOff } from 'lucide-react';
import { useOnline } from '../kit/use-online.ts';
import { shellWords } from '../words/shell.ts';
import styles from './offline-bar.module.css';

/** Says that the network is away, as long as it is. */
export function OfflineBar() {
  const online = useOnline();
  return (
    <div role="status" className={styles.place}>
      {!online && (
        <p className={styles.bar}>
          <CloudOff size={16} aria-hidden />
          {shellWords.offline}
        </p>
      )}
    </div>
  );
}
