import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api.ts';
import { Panel } from '../../kit/panel.tsx';
import { QueryView } from '../../kit/query-view.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import { usePath } from '../../session/tenant.ts';
import { overviewWords } from '../../words/overview.ts';
import styles from './overview.module.css';

const SHOWN = 6;
const SCORE = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Interviews that nobody has decided, those first that wait longest. */
export function ReviewPanel({ count }: { count: number }) {
  const api = useApi();
  const path = usePath();
  const list = useQuery(
    api.interviews.list.queryOptions({ tab: 'to_review', sort: 'finished', order: 'asc', limit: SHOWN }),
  );
  const { review, unnamed } = overviewWords;
  return (
    <Panel
      title={review.title}
      actions={
        count > SHOWN && (
          <Link to={path('interviews')} search={{ tab: 'to_review' }}>
            {review.all(count)}
          </Link>
        )
      }
    >
      <QueryView query={list} lines={SHOWN}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.soft}>{review.empty}</p>
          ) : (
            <ul className={styles.rows}>
              {data.map(({ id, candidate, template, score, scoreOf, endedAt }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.who}>
                    <Link to={path(`interviews/${id}`)} className={styles.open}>
                      {candidate.name ?? candidate.email ?? unnamed}
                    </Link>
                    <span className={styles.soft}>{template.title}</span>
                  </span>
                  <span className={styles.end}>
                    <span>
                      {score === null || scoreOf === null
                        ? review.tooLittle
                        : review.score(SCORE.format(score * scoreOf), scoreOf)}
                    </span>
                    {endedAt && (
                      <span className={styles.soft}>
                        <RelativeTime at={endedAt} />
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
