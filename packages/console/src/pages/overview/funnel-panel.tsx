import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { overviewWords } from '../../words/overview.ts';
import { linesOf, type Steps, totalOf } from './funnel.ts';
import styles from './overview.module.css';

const DAYS = ['7', '30', '90', '365'] as const;
const GROUPS = ['template', 'source'] as const;
const STEPS = ['sent', 'started', 'finished', 'decided'] as const;
const NUMBER = new Intl.NumberFormat();

const searchSchema = z.object({ days: z.enum(DAYS).catch('30'), by: z.enum(GROUPS).catch('template') });

/** How far interviews came, by template or by source. */
export function FunnelPanel() {
  const api = useApi();
  const [{ days, by }, setSearch] = usePageSearch(searchSchema);
  const funnel = useQuery({
    ...api.overview.funnel.queryOptions({ days: Number(days) }),
    placeholderData: keepPreviousData,
  });
  const words = overviewWords.funnel;
  return (
    <Panel
      title={words.title}
      actions={
        <div className={styles.choices}>
          <Choice
            label={words.by}
            value={by}
            options={GROUPS.map((group) => [group, words[group]])}
            onChoose={(next) => setSearch({ by: next as (typeof GROUPS)[number] })}
          />
          <Choice
            label={words.days}
            value={days}
            options={DAYS.map((count) => [count, words.daysOf(Number(count))])}
            onChoose={(next) => setSearch({ days: next as (typeof DAYS)[number] })}
          />
        </div>
      }
    >
      <QueryView query={funnel} lines={4}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.soft}>{words.empty}</p>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.funnel} aria-label={words.title}>
                <thead>
                  <tr>
                    <th scope="col">{words[by]}</th>
                    {STEPS.map((step) => (
                      <th key={step} scope="col">
                        {words[step]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {linesOf(rows, ({ template, source, named }) =>
                    by === 'template' ? template.title : (named ?? words.sources[source]),
                  ).map(({ name, ...steps }) => (
                    <Line key={name} name={name} steps={steps} />
                  ))}
                </tbody>
                <tfoot>
                  <Line name={words.total} steps={totalOf(rows)} />
                </tfoot>
              </table>
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** The numbers of one name, each above a bar of its share of what was sent. */
function Line({ name, steps }: { name: string; steps: Steps }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {STEPS.map((step) => (
        <td key={step}>
          {NUMBER.format(steps[step])}
          <span
            aria-hidden
            className={styles.bar}
            style={{ inlineSize: `${steps.sent > 0 ? Math.min(1, steps[step] / steps.sent) * 100 : 0}%` }}
          />
        </td>
      ))}
    </tr>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
