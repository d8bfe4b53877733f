import { isInterviewTime } from '@vivavoce/contract/plain';
import { countText, durationText, usdText } from '../../kit/amounts.ts';
import { usageWords } from '../../words/usage.ts';
import type { Usage } from './types.ts';
import styles from './usage.module.css';

/** The month in a few figures, and how it will end. */
export function FactsPanel({ usage }: { usage: Usage }) {
  const { facts: words } = usageWords;
  const { totals, forecast } = usage;
  const interviews = totals.filter(({ kind }) => isInterviewTime(kind));
  const resumes = totals.find(({ kind }) => kind === 'tailored_resumes');
  const [cost, uncached] = [sumOf(totals, 'costMicroUsd'), sumOf(totals, 'uncachedMicroUsd')];
  const figures: [label: string, value: string, detail?: string][] = [
    [words.time, durationText(sumOf(interviews, 'quantity'))],
    [words.interviews, countText(sumOf(interviews, 'events'))],
    ...(resumes ? [[words.resumes, countText(resumes.quantity)] as [string, string]] : []),
    [words.cost, usdText(cost)],
    [words.saved, usdText(Math.max(0, uncached - cost))],
  ];
  if (forecast) {
    const ahead = forecast.filter(({ kind }) => isInterviewTime(kind));
    figures.push(
      [words.forecastTime, durationText(sumOf(ahead, 'quantity')), words.forecastHow],
      [words.forecastCost, usdText(sumOf(forecast, 'costMicroUsd')), words.forecastHow],
    );
  }
  return (
    <dl className={styles.figures} aria-label={words.title}>
      {figures.map(([label, value, detail]) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {detail && <dd className={styles.detail}>{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

function sumOf<K extends string>(rows: readonly Record<K, number>[], of: K): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}
