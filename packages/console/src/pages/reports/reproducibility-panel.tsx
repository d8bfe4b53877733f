import { useMutation, useQuery } from '@tanstack/react-query';
import { problemOf, useApi } from '../../api.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { toast } from '../../kit/toasts.tsx';
import { useTenant } from '../../session/tenant.ts';
import { kitWords } from '../../words/kit.ts';
import { reportsWords } from '../../words/reports.ts';
import styles from './reports.module.css';

const { reproducibility: words } = reportsWords;

/** Two judgements of the same answers, as far as they agree. */
interface Agreement {
  pairs: number;
  kappa: number | null;
  exact: number | null;
}

/** How far the model agrees with people, people with each other, and the model with itself. */
export function ReproducibilityPanel({ templateId }: { templateId: string }) {
  const api = useApi();
  const report = useQuery(api.reproducibility.read.queryOptions({ templateId }));
  const { columns } = words;
  return (
    <Panel title={words.title} actions={<RetestButton templateId={templateId} />}>
      <QueryView query={report} lines={8}>
        {({ interviews, scoredByPeople, judgedAgain, all, criteria }) => (
          <>
            <p className={styles.how}>{words.counts(interviews, scoredByPeople, judgedAgain)}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
            <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{columns.criterion}</th>
                    <th scope="col" className={styles.number}>
                      {columns.withPeople}
                    </th>
                    <th scope="col" className={styles.number}>
                      {columns.amongPeople}
                    </th>
                    <th scope="col" className={styles.number}>
                      {columns.retest}
                    </th>
                    <th scope="col" className={styles.number}>
                      {columns.deviation}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {[{ criterionId: '', name: words.all, ...all }, ...criteria].map((row) => (
                    <tr key={row.criterionId}>
                      <th scope="row">{row.name}</th>
                      <AgreementCell agreement={row.withPeople} />
                      <AgreementCell agreement={row.amongPeople} />
                      <AgreementCell agreement={row.retest} />
                      <td className={styles.number}>
                        {row.deviation === null ? '–' : twoDigits(row.deviation)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <p className={styles.how}>{words.how}</p>
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function AgreementCell({ agreement: { pairs, kappa, exact } }: { agreement: Agreement }) {
  if (pairs === 0) {
    return (
      <td className={styles.number}>
        <span className={styles.detail}>{words.none}</span>
      </td>
    );
  }
  return (
    <td className={styles.number}>
      {kappa === null ? words.undefinedKappa : twoDigits(kappa)}
      <span className={styles.detail}>{words.pairs(pairs, Math.round((exact ?? 0) * pairs))}</span>
    </td>
  );
}

function twoDigits(value: number): string {
  return value.toFixed(2);
}

function RetestButton({ templateId }: { templateId: string }) {
  const api = useApi();
  const { may } = useTenant();
  const retest = useMutation(
    api.reproducibility.retest.mutationOptions({
      onSuccess: ({ interviews }) => toast({ text: words.retested(interviews) }),
      onError: (error) =>
        toast({ text: problemOf(error)?.detail ?? kitWords.errors.notDone, tone: 'danger' }),
    }),
  );
  if (!may('evaluations:repeat')) return null;
  return (
    <Button isPending={retest.isPending} onPress={() => retest.mutate({ templateId })}>
      {words.retest}
    </Button>
  );
}
