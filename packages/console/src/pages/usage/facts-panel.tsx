import { countText, durationText, usdText } from '../../kit/amounts.ts';
import { usageWords } from '../../words/usage.ts';
import type { Usage } from './types.ts';
import styles from './usage.module.css';

/** The month in a few figures, and how it will end. */
export function FactsPanel({ usage }: { usage: Usage }) {
  const { facts: words } = usageWords;
  const { totals, forecast } = usage;
  const time = totals.find(({ kind }) => kind === 'interview_seconds');
  const resumes = totals.find(({ kind }) => kind === 'tailored_resumes');
  const sum = (of: 'costMicroUsd' | 'uncachedMicroUsd') => totals.reduce((all, one) => all + one[of], 0);
  const [cost, uncached] = [sum('costMicroUsd'), sum('uncachedMicroUsd')];
  const figures: [label: string, value: string, detail?: string][] = [
    [words.time, durationText(time?.quantity ?? 0)],
    [words.interviews, countText(time?.events ?? 0)],
    ...(resumes ? [[words.resumes, countText(resumes.quantity)] as [string, string]] : []),
    [words.cost, usdText(cost)],
    [words.saved, usdText(Math.max(0, uncached - cost))],
  ];
  if (forecast) {
    const ahead = forecast.find(({ kind }) => kind === 'interview_seconds');
    const costAhead = forecast.reduce((all, one) => all + one.costMicroUsd, 0);
    figures.push(
      [words.forecastTime, durationText(ahead?.quantity ?? 0), words.forecastHow],
      [words.forecastCost, usdText(costAhead), words.forecastHow],
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
