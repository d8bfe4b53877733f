import { useQuery } from '@tanstack/react-query';
import { TURN_STAGES } from '@vivavoce/contract/plain';
import { useApi } from '../../api.ts';
import { QueryView } from '../../kit/query-view.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { interviewWords } from '../../words/interview.ts';
import { medianHeardMs, type Reply, repliesOf } from './latency.ts';
import styles from './latency-tab.module.css';

/** How long each reply took: a drawing, and the same as numbers. */
export function LatencyTab({ sessionId }: { sessionId: string }) {
  const { latency: words } = interviewWords;
  const api = useApi();
  const query = useQuery(api.interview.latency.queryOptions({ sessionId }));
  return (
    <QueryView query={query} lines={8}>
      {(turns) => {
        if (turns.length === 0) return <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>;
        const replies = repliesOf(turns);
        const median = medianHeardMs(replies);
        return (
          <>
            <p>
              {words.about} {median !== null && words.median(median)}
            </p>
            <Waterfall replies={replies} />
            <Numbers replies={replies} />
          </>
        );
      }}
    </QueryView>
  );
}

/** Bars from each stage to the next. The table below says the same, so who cannot see them loses nothing. */
function Waterfall({ replies }: { replies: readonly Reply[] }) {
  const { latency: words } = interviewWords;
  const longest = Math.max(1, ...replies.flatMap(({ stages }) => stages.map(({ afterMs }) => afterMs)));
  const share = (ms: number) => `${(Math.max(0, ms) / longest) * 100}%`;
  return (
    <div className={styles.waterfall} role="img" aria-label={words.chart}>
      {replies.map(({ turnId, stages, heardMs }, index) => {
        const ordered = [...stages].sort((one, other) => one.afterMs - other.afterMs);
        return (
          <div key={turnId} className={styles.reply}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.track}>
              {ordered.slice(1).map(({ stage, afterMs }, place) => {
                const from = ordered[place]?.afterMs ?? 0;
                return (
                  <span
                    key={stage}
                    title={`${words.stages[stage]}: ${words.ms(afterMs)}`}
                    className={styles.bar}
                    data-odd={place % 2 === 1}
                    style={{ insetInlineStart: share(from), inlineSize: share(afterMs - from) }}
                  />
                );
              })}
            </span>
            <span className={styles.number}>{heardMs === null ? '–' : words.ms(heardMs)}</span>
          </div>
        );
      })}
    </div>
  );
}

function Numbers({ replies }: { replies: readonly Reply[] }) {
  const { latency: words } = interviewWords;
  // Everything is counted from the first, so it says nothing.
  const stages = TURN_STAGES.filter(
    (stage) =>
      stage !== 'speechEndMs' && replies.some((reply) => reply.stages.some((told) => told.stage === stage)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={words.table}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.turn}</th>
            <th scope="col" className={styles.said}>
              {words.said}
            </th>
            {stages.map((stage) => (
              <th key={stage} scope="col" className={styles.end}>
                {words.stages[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {replies.map((reply, index) => (
            <tr key={reply.turnId}>
              <th scope="row">{index + 1}</th>
              <td dir="auto" className={styles.said}>
                {reply.said ?? words.noSpeech}
              </td>
              {stages.map((stage) => (
                <td key={stage} className={styles.end}>
                  {reply.stages.find((told) => told.stage === stage)?.afterMs ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
