import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { toast } from '../../kit/toasts.tsx';
import { kitWords } from '../../words/kit.ts';
import { reportsWords } from '../../words/reports.ts';
import styles from './reports.module.css';

const { impact: words } = reportsWords;

type Group =
  | { group: string; outcome: 'suppressed' }
  | { group: string; outcome: 'shown'; people: number; rate: number; ratio: number | null };

/** Whether groups are favoured alike, as far as they are large enough to say so. */
export function ImpactPanel({ templateId }: { templateId: string }) {
  const api = useApi();
  const report = useQuery(api.impact.read.queryOptions({ templateId }));
  return (
    <Panel title={words.title} actions={<ExportButton templateId={templateId} />}>
      <QueryView query={report} lines={6}>
        {({ measures, smallestGroup }) => {
          const shown = measures.flatMap(({ measure, categories }) =>
            categories
              .filter(({ groups }) => groups.some(({ outcome }) => outcome === 'shown'))
              .map((category) => ({ measure, ...category })),
          );
          return (
            <>
              <p className={styles.how}>{words.how(smallestGroup)}</p>
              {shown.length === 0 && <p>{words.none}</p>}
              {shown.map(({ measure, category, groups }) => (
                <GroupTable
                  key={`${measure} ${category}`}
                  caption={`${words.categories[category]}: ${words.measures[measure]}`}
                  groups={groups}
                />
              ))}
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}

function GroupTable({ caption, groups }: { caption: string; groups: readonly Group[] }) {
  const { columns } = words;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.group}</th>
          <th scope="col" className={styles.number}>
            {columns.people}
          </th>
          <th scope="col" className={styles.number}>
            {columns.rate}
          </th>
          <th scope="col" className={styles.number}>
            {columns.ratio}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.group}>
            <th scope="row">{words.groups[group.group] ?? group.group}</th>
            {group.outcome === 'suppressed' ? (
              <td colSpan={3} className={styles.number}>
                {words.suppressed}
              </td>
            ) : (
              <>
                <td className={styles.number}>{group.people}</td>
                <td className={styles.number}>{group.rate.toFixed(2)}</td>
                <td className={styles.number}>{group.ratio?.toFixed(2) ?? words.nobody}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ExportButton({ templateId }: { templateId: string }) {
  const api = useApi();
  const exported = useMutation(
    api.impact.export.mutationOptions({
      onSuccess: ({ csv }) => saveFile('impact-ratios.csv', csv, 'text/csv;charset=utf-8'),
      onError: (error) =>
        toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' }),
    }),
  );
  return (
    <Button
      icon={<Download size={16} aria-hidden />}
      isPending={exported.isPending}
      onPress={() => exported.mutate({ templateId })}
    >
      {words.export}
    </Button>
  );
}
