import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import { durationText, usdText } from '../../kit/amounts.ts';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { quantityText } from '../../kit/usage-quantity.ts';
import { usageWords } from '../../words/usage.ts';
import styles from './cost-tab.module.css';
import pageStyles from './interview-page.module.css';

const SHARE = new Intl.NumberFormat(undefined, { style: 'percent' });

/** What the interview cost, stage by stage, and what it would have without a prompt cache. */
export function CostTab({ sessionId }: { sessionId: string }) {
  const { interview: words, columns, kinds } = usageWords;
  const api = useApi();
  const query = useQuery(api.usage.interview.queryOptions({ sessionId }));
  return (
    <QueryView query={query} lines={8}>
      {({ example, seconds, costMicroUsd, uncachedMicroUsd, stages }) => {
        if (stages.length === 0) return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>;
        const saved = uncachedMicroUsd === 0 ? 0 : 1 - costMicroUsd / uncachedMicroUsd;
        return (
          <>
            {example && <p className={pageStyles.notice}>{words.example}</p>}
            <p>
              {words.about(durationText(seconds), usdText(costMicroUsd))}{' '}
              {saved > 0 && words.saved(usdText(uncachedMicroUsd), SHARE.format(saved))}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
            <section className={styles.scroll} tabIndex={0} aria-label={words.table}>
              <table className={styles.table}>
                <caption className="visually-hidden">{words.table}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.stage}</th>
                    <th scope="col">{words.model}</th>
                    <th scope="col">{words.used}</th>
                    <th scope="col" className={styles.number}>
                      {columns.cost}
                    </th>
                    <th scope="col" className={styles.number}>
                      {columns.uncached}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {stages.map((row) => (
                    <tr key={`${row.stage} ${row.model}`}>
                      <th scope="row">{words.stages[row.stage]}</th>
                      <td>{row.model}</td>
                      <td>
                        <ul className={styles.amounts}>
                          {row.amounts.map(({ kind, quantity }) => (
                            <li key={kind}>
                              {kinds[kind]}: {quantityText(kind, quantity)}
                            </li>
                          ))}
                        </ul>
                      </td>
                      <td className={styles.number}>{usdText(row.costMicroUsd)}</td>
                      <td className={styles.number}>{usdText(row.uncachedMicroUsd)}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row" colSpan={3}>
                      {words.total}
                    </th>
                    <td className={styles.number}>{usdText(costMicroUsd)}</td>
                    <td className={styles.number}>{usdText(uncachedMicroUsd)}</td>
                  </tr>
                </tfoot>
              </table>
            </section>
          </>
        );
      }}
    </QueryView>
  );
}
