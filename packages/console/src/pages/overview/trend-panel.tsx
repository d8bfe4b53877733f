import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../../api.ts';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { LoadingState } from '../../kit/states.tsx';
import { overviewWords } from '../../words/overview.ts';

const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const LINES = 7;

const Chart = lazy(async () => ({ default: (await import('../../kit/chart/chart.tsx')).Chart }));

/** What was sent, finished and decided on each of the last 30 days. */
export function TrendPanel() {
  const api = useApi();
  const trend = useQuery(api.overview.trend.queryOptions({ timeZone: TIME_ZONE }));
  const { title, day, sent, finished, decided } = overviewWords.trend;
  return (
    <Panel title={title}>
      <QueryView query={trend} lines={LINES}>
        {(days) => (
          <Suspense fallback={<LoadingState lines={LINES} />}>
            <Chart
              label={title}
              dayLabel={day}
              days={days.map((one) => one.day)}
              series={[
                { label: sent, color: '--faint', values: days.map((one) => one.sent), dashed: true },
                { label: finished, color: '--vv-accent', values: days.map((one) => one.finished) },
                { label: decided, color: '--info', values: days.map((one) => one.decided) },
              ]}
            />
          </Suspense>
        )}
      </QueryView>
    </Panel>
  );
}
