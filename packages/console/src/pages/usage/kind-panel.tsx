import { USAGE_KINDS } from '@vivavoce/contract/plain';
import { usdText } from '../../kit/amounts.ts';
import { Panel } from '../../kit/panel.tsx';
import { quantityText } from '../../kit/usage-quantity.ts';
import { usageWords } from '../../words/usage.ts';
import type { Amount } from './types.ts';
import styles from './usage.module.css';

/** Everything that was counted, and what vendors asked for it. */
export function KindPanel({ totals }: { totals: readonly Amount[] }) {
  const { byKind, columns, kinds } = usageWords;
  const ordered = [...totals].sort((a, b) => USAGE_KINDS.indexOf(a.kind) - USAGE_KINDS.indexOf(b.kind));
  return (
    <Panel title={byKind}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={usageWords.table(byKind)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{columns.kind}</th>
              <th scope="col" className={styles.number}>
                {columns.quantity}
              </th>
              <th scope="col" className={styles.number}>
                {columns.cost}
              </th>
              <th scope="col" className={styles.number}>
                {columns.uncached}
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ kind, quantity, costMicroUsd, uncachedMicroUsd }) => (
              <tr key={kind}>
                <th scope="row">{kinds[kind]}</th>
                <td className={styles.number}>{quantityText(kind, quantity)}</td>
                <td className={styles.number}>{uncachedMicroUsd === 0 ? '–' : usdText(costMicroUsd)}</td>
                <td className={styles.number}>{uncachedMicroUsd === 0 ? '–' : usdText(uncachedMicroUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
