import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useId } from 'react';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { ButtonLink } from '../../kit/button.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { usePageSearch } from '../../kit/use-page-search.ts';
import { usePath } from '../../session/tenant.ts';
import { usageWords } from '../../words/usage.ts';
import { DayPanel } from './day-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { KindPanel } from './kind-panel.tsx';
import { type Month, monthsUntil } from './month.ts';
import { SplitPanel } from './split-panel.tsx';
import styles from './usage.module.css';

const searchSchema = z.object({ month: z.string().max(7).optional().catch(undefined) });
const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What was used in a month: by day, kind, template and key. */
export function Page() {
  const api = useApi();
  const path = usePath();
  const [search, setSearch] = usePageSearch(searchSchema);
  const months = monthsUntil(new Date());
  const month = months.find(({ id }) => id === search.month) ?? months[0];
  const usage = useQuery(api.usage.read.queryOptions({ from: month?.from, to: month?.to }));
  const { title, intro, example, empty, byTemplate, byKey, columns, goneTemplate, goneKey } = usageWords;
  return (
    <Frame
      title={title}
      intro={intro}
      actions={
        <MonthChoice months={months} value={month?.id ?? ''} onChange={(id) => setSearch({ month: id })} />
      }
    >
      <QueryView query={usage} lines={14}>
        {(read) => (
          <>
            {read.example && <p className={styles.example}>{example}</p>}
            {read.totals.length === 0 ? (
              <EmptyState
                icon={ChartColumn}
                title={empty.title}
                action={<ButtonLink to={path('interviews')}>{empty.action}</ButtonLink>}
              >
                {empty.text}
              </EmptyState>
            ) : (
              <>
                <FactsPanel usage={read} />
                <DayPanel usage={read} />
                <KindPanel totals={read.totals} />
                <SplitPanel
                  title={byTemplate}
                  column={columns.template}
                  rows={read.templates.map((row) => ({
                    id: row.templateId,
                    name: row.title ?? goneTemplate,
                    ...row,
                  }))}
                />
                <SplitPanel
                  title={byKey}
                  column={columns.key}
                  rows={read.keys.map((row) => ({ ...row, id: row.keyId, name: row.name ?? goneKey }))}
                />
              </>
            )}
          </>
        )}
      </QueryView>
    </Frame>
  );
}

interface MonthChoiceProps {
  months: readonly Month[];
  value: string;
  onChange: (id: string) => void;
}

function MonthChoice({ months, value, onChange }: MonthChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{usageWords.month}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {months.map((month) => (
          <option key={month.id} value={month.id}>
            {MONTH.format(new Date(month.from))}
          </option>
        ))}
      </select>
    </div>
  );
}
