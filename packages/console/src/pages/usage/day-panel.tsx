import { isInterviewTime } from '@vivavoce/contract/plain';
import { lazy, Suspense, useMemo } from 'react';
import { Panel } from '../../kit/panel.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { usageWords } from '../../words/usage.ts';
import { daysOf } from './month.ts';
import type { Usage } from './types.ts';

const LINES = 7;
const Chart = lazy(async () => ({ default: (await import('../../kit/chart/chart.tsx')).Chart }));

/** Minutes of interview and what vendors asked, day by day. */
export function DayPanel({ usage }: { usage: Usage }) {
  const { byDay, day, minutes, cents } = usageWords;
  const { days, series } = useMemo(() => seriesOf(usage), [usage]);
  return (
    <Panel title={byDay}>
      <Suspense fallback={<LoadingState lines={LINES} />}>
        <Chart
          label={byDay}
          dayLabel={day}
          days={days}
          series={[
            { label: minutes, color: '--vv-accent', values: series.minutes },
            { label: cents, color: '--info', values: series.cents, dashed: true },
          ]}
        />
      </Suspense>
    </Panel>
  );
}

function seriesOf({ from, to, days: used }: Usage) {
  const days = daysOf({ from, to });
  const perDay = (amount: (row: Usage['days'][number]) => number) =>
    days.map((day) =>
      Math.round(used.filter((row) => row.day === day).reduce((sum, row) => sum + amount(row), 0)),
    );
  return {
    days,
    series: {
      minutes: perDay(({ kind, quantity }) => (isInterviewTime(kind) ? quantity / 60 : 0)),
      cents: perDay(({ costMicroUsd }) => costMicroUsd / 10_000),
    },
  };
}
