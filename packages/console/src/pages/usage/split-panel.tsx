import { isInterviewTime } from '@vivavoce/contract/plain';
import { countText, durationText, usdText } from '../../kit/amounts.ts';
import { Panel } from '../../kit/panel.tsx';
import { usageWords } from '../../words/usage.ts';
import type { Amount } from './types.ts';
import styles from './usage.module.css';

interface Row extends Amount {
  id: string;
  name: string;
}

export interface SplitPanelProps {
  title: string;
  /** What a line is: a template, a key. */
  column: string;
  rows: readonly Row[];
}

/** Interviews, their time and what they cost, by template or key. Not there where nothing came with one. */
export function SplitPanel({ title, column, rows }: SplitPanelProps) {
  const { columns } = usageWords;
  if (rows.length === 0) return null;
  return (
    <Panel title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={usageWords.table(title)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {[columns.interviews, columns.time, columns.cost, columns.each].map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(rows).map(({ id, name, interviews, seconds, costMicroUsd }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td className={styles.number}>{countText(interviews)}</td>
                <td className={styles.number}>{durationText(seconds)}</td>
                <td className={styles.number}>{usdText(costMicroUsd)}</td>
                <td className={styles.number}>
                  {interviews === 0 ? '–' : usdText(costMicroUsd / interviews)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

/** One line for each, those with the most time first. */
function linesOf(rows: readonly Row[]) {
  const lines = new Map<
    string,
    { id: string; name: string; interviews: number; seconds: number; costMicroUsd: number }
  >();
  for (const { id, name, kind, quantity, events, costMicroUsd } of rows) {
    const line = lines.get(id) ?? { id, name, interviews: 0, seconds: 0, costMicroUsd: 0 };
    line.costMicroUsd += costMicroUsd;
    if (isInterviewTime(kind)) {
      line.interviews += events;
      line.seconds += quantity;
    }
    lines.set(id, line);
  }
  return [...lines.values()].sort((a, b) => b.seconds - a.seconds);
}
