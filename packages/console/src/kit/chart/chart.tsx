import { useEffect, useId, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../button.tsx';
import styles from './chart.module.css';

export interface Series {
  label: string;
  /** A custom property of the tokens: `--vv-accent`. */
  color: string;
  /** One for each day; `null` where there is none. */
  values: readonly (number | null)[];
  /** A dashed line, so that series are told apart without their colours. */
  dashed?: boolean;
}

export interface ChartProps {
  /** What it shows: "Interviews of the last 30 days". */
  label: string;
  /** First column of the table. */
  dayLabel: string;
  /** Days, ISO 8601: `2026-12-01`. */
  days: readonly string[];
  series: readonly Series[];
}

const HEIGHT_PX = 200;
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Lines over days; the same as a table for who reads instead of looks. */
export function Chart({ label, dayLabel, days, series }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const scheme = useShownScheme();
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the scheme
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = draw(element, days, series);
    const resize = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT_PX }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.destroy();
    };
  }, [days, series, scheme]);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        <span className="visually-hidden">{label}</span>
        <ul className={styles.legend}>
          {series.map(({ label: name, color, dashed }) => (
            <li key={name}>
              <svg width="20" height="8" aria-hidden>
                <line
                  x1="0"
                  y1="4"
                  x2="20"
                  y2="4"
                  strokeWidth="2"
                  strokeDasharray={dashed ? '4 3' : undefined}
                  style={{ stroke: `var(${color})` }}
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <Button look="quiet" aria-expanded={asTable} onPress={() => setAsTable(!asTable)}>
          {asTable ? kitWords.hideTable : kitWords.showTable}
        </Button>
      </figcaption>
      <div ref={place} aria-hidden className={styles.chart} dir="ltr" />
      <div className={asTable ? styles.table : 'visually-hidden'}>
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{dayLabel}</th>
              {series.map(({ label: name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, index) => (
              <tr key={day}>
                <th scope="row">{DAY.format(new Date(day))}</th>
                {series.map(({ label: name, values }) => (
                  <td key={name}>{values[index] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function draw(element: HTMLElement, days: readonly string[], series: readonly Series[]): uPlot {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const font = `12px ${value('--vv-font')}`;
  const axis = { stroke: value('--vv-soft'), font, ticks: { show: false } };
  return new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT_PX,
      legend: { show: false },
      cursor: { show: false },
      scales: { y: { range: (_chart, _min, max) => [0, Math.max(4, max)] } },
      axes: [
        {
          ...axis,
          size: 28,
          grid: { show: false },
          values: (_chart, times) => times.map((time) => DAY.format(time * 1_000)),
        },
        {
          ...axis,
          size: 36,
          grid: { stroke: value('--vv-line'), width: 1 },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000],
        },
      ],
      series: [
        {},
        ...series.map(({ label, color, dashed }) => ({
          label,
          stroke: value(color),
          width: 2,
          points: { show: false },
          ...(dashed ? { dash: [4, 3] } : {}),
        })),
      ],
    },
    [days.map((day) => Date.parse(day) / 1_000), ...series.map(({ values }) => [...values])],
    element,
  );
}

/** The scheme that the document shows: canvas knows no custom properties. */
function useShownScheme(): string | undefined {
  const [shown, setShown] = useState(() => document.documentElement.dataset.shown);
  useEffect(() => {
    const observer = new MutationObserver(() => setShown(document.documentElement.dataset.shown));
    observer.observe(document.documentElement, { attributeFilter: ['data-shown'] });
    return () => observer.disconnect();
  }, []);
  return shown;
}
