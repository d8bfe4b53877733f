import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api.ts';
import { StateDot } from '../../kit/badge.tsx';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { usePath } from '../../session/tenant.ts';
import { overviewWords } from '../../words/overview.ts';
import styles from './overview.module.css';

const SHOWN = 6;

/** What runs at this moment, as it goes, and the way to what failed. */
export function RunningPanel({ failed }: { failed: number }) {
  const api = useApi();
  const path = usePath();
  const list = useQuery(
    api.interviews.list.queryOptions({
      tab: 'in_progress',
      sort: 'created',
      order: 'desc',
      limit: SHOWN,
    }),
  );
  const { running, unnamed, failed: failedWords } = overviewWords;
  return (
    <Panel
      title={running.title}
      actions={
        failed > 0 && (
          <Link to={path('interviews')} search={{ tab: 'failed' }}>
            {failedWords.all(failed)}
          </Link>
        )
      }
    >
      <QueryView query={list} lines={3}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.soft}>{running.empty}</p>
          ) : (
            <ul className={styles.rows}>
              {data.map(({ id, candidate, template, status, progress }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.who}>
                    <Link to={path(`interviews/${id}`)} className={styles.open}>
                      {candidate.name ?? candidate.email ?? unnamed}
                    </Link>
                    <span className={styles.soft}>{template.title}</span>
                  </span>
                  <StateDot tone={status === 'live' ? 'success' : 'neutral'}>
                    {wordsOf(status, progress)}
                  </StateDot>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function wordsOf(status: string, progress: { questionNumber: number; questionCount: number } | null): string {
  const { running } = overviewWords;
  if (status === 'suspended') return running.paused;
  if (status === 'queued') return running.waiting;
  if (status === 'live') {
    return progress ? running.question(progress.questionNumber, progress.questionCount) : running.title;
  }
  return running.evaluating;
}
